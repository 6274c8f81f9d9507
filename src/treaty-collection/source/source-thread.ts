import { inThread } from '../../worker-thread.js';
import { readSource, type ArchivedBytes, type ReadSource } from './read-source.js';

/** How long a page may take to be read and copied, in milliseconds: the longest one that was seen takes a quarter of a second. */
const longest = 60_000;

/** How much memory it may take, in megabytes: the page, its tree twice, and the copy. */
const megabytes = 500;

const read = inThread({
  file: new URL('./read-source.js', import.meta.url),
  name: 'readSource',
  work: readSource,
  megabytes,
});

/** Reads archived bytes in a thread of its own, so that whoever asks this server is answered meanwhile. Rejects where they take too long, or too much memory. */
export async function readSourceInThread(archived: ArchivedBytes): Promise<ReadSource> {
  return read(archived, AbortSignal.timeout(longest));
}
