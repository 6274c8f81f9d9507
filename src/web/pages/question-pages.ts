import type { Answered } from '../answered.js';
import { gapsPage } from './gaps-page.js';
import { matrixPage } from './matrix-page.js';

/** A page made for the answers to one question. */
export type QuestionPage = (answered: Answered) => string | Promise<string>;

/** The questions that have a page of their own, by name; every other is shown on the general one. */
export const questionPages = {
  gaps: gapsPage,
  matrix: matrixPage,
} as unknown as Readonly<Record<string, QuestionPage>>;
