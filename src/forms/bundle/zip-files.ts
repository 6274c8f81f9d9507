import { zip, type AsyncZippable } from 'fflate';
import type { BundleFile } from './data-package.js';

/** Files in one zip file; its entries bear the moment given, so that the same files make the same bytes. */
export async function zipFiles(
  files: readonly Pick<BundleFile, 'path' | 'bytes'>[],
  moment: string,
): Promise<Buffer> {
  // The time of an entry is one of MS-DOS (APPNOTE.TXT, section 4.4.6), without a zone, and the library reads the parts
  // of a `Date` by the zone of the machine: it is moved, so that UTC is written everywhere.
  const local = new Date(moment);
  const mtime = new Date(local.getTime() + local.getTimezoneOffset() * 60_000);
  const entries: AsyncZippable = Object.fromEntries(
    files.map(({ path, bytes }) => [path, [new Uint8Array(bytes), { mtime, level: 6 }]]),
  );
  return new Promise((resolve, reject) => {
    zip(entries, (error, zipped) => (error ? reject(error) : resolve(Buffer.from(zipped))));
  });
}
