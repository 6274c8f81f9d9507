import type { Texts } from '../texts.js';
import { guards } from './guards.js';

/** Every text in British English. */
export const texts: Texts = { guards };
