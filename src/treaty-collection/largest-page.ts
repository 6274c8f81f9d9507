/**
 * The largest page that is read, in bytes, after it is unpacked: six times the largest that was seen (3.2 MB). Some
 * kilobytes of gzip unpack to gigabytes, and a page is whole in memory while it is read.
 */
export const largestPage = 20_000_000;
