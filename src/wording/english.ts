import { english as messages } from './en/english.js';
import { wordsOf } from './words.js';

/** British English. */
export const english = wordsOf('en-GB', messages);
