import { inThread } from '../worker-thread.js';
import type { Answered } from './answered.js';
import { knownMoment } from './known-moment.js';
import { writeDocx } from './write-docx.js';
import { writtenTextOf } from './written-texts.js';

const written = inThread({
  file: new URL('./write-docx.js', import.meta.url),
  name: 'writeDocx',
  work: writeDocx,
  megabytes: 256,
});

/** An answer whose question has a written text as a document for a word processor, of the moment that it rests on. */
export async function answerDocx(answered: Answered): Promise<Buffer> {
  const bytes = await written({ text: writtenTextOf(answered), moment: knownMoment(answered.asked) });
  // What a thread hands over has lost its class: it is the same memory, seen as a `Buffer` again.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
