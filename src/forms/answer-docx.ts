import { inThread } from '../worker-thread.js';
import type { Answered } from './answered.js';
import { knownMoment } from './known-moment.js';
import { writeDocx } from './write-docx.js';
import { writtenTexts } from './written-texts.js';

const written = inThread({
  file: new URL('./write-docx.js', import.meta.url),
  name: 'writeDocx',
  work: writeDocx,
  megabytes: 256,
});

/** An answer whose question has a written text as a document for a word processor, of the moment that it rests on. */
export async function answerDocx(answered: Answered): Promise<Buffer> {
  const text = writtenTexts[answered.question.name]?.(answered);
  if (!text) throw new Error(`the question "${answered.question.name}" has no written text`);
  const bytes = await written({ text, moment: knownMoment(answered.asked) });
  // What a thread hands over has lost its class: it is the same memory, seen as a `Buffer` again.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
