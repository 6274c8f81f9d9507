import type { Answered } from '../answered.js';

/** A page made for one question. */
export type PageOf<Row> = (answered: Answered<Row>) => string | Promise<string>;

/** The questions that have a page of their own, by name; every other is shown on the general one. */
export const questionPages: Readonly<Record<string, PageOf<never>>> = {};
