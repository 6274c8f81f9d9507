/** The largest page that is read, in bytes, after it is unpacked: six times the largest that was seen. */
export const largestPage = 20_000_000;
