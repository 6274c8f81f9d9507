/** A fault of whoever asked: the words can be mended, and the same call then works. The message is one line for them. */
export class UsageError extends Error {}
