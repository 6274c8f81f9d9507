/**
 * The largest page that is read, in bytes: more than twice the largest that was seen. What is read before a page
 * is refused stays in memory for a while, and a sync is to do with less than 200 MB.
 */
export const largestPage = 8_000_000;
