import { english as messages } from './en/english.js';
import { wordsOf } from './words.js';

export const english = wordsOf('en-GB', messages);
