import { columns } from './en/columns.js';
import { english as messages } from './en/english.js';
import { log } from './en/log.js';
import { sheetTopics } from './en/sheets.js';
import { texts } from './en/texts.js';
import type { Texts } from './texts.js';
import { wordsOf, type Words } from './words.js';

/** British English. */
export const english: Words & Texts & { readonly log: string; readonly sheetTopics: typeof sheetTopics } = {
  ...wordsOf('en-GB', messages, columns),
  ...texts,
  log,
  sheetTopics,
};
