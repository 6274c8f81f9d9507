import type { Texts } from '../texts.js';
import { guards } from './guards.js';
import { parameters } from './parameters.js';
import { questions } from './questions.js';
import { settings } from './settings.js';
import { sheetTopics } from './sheets.js';

/** Every text in British English. */
export const texts: Texts = { guards, questions, parameters, settings, sheetTopics };
