import { alterations } from './alterations.js';
import { brackets } from './brackets.js';
import { exchanges } from './exchanges.js';
import { lostAndDoubled } from './lost-and-doubled.js';
import type { Mutation } from './mutation.js';
import { shifts } from './shifts.js';

/** Every way in which a page is made untrue; nearly all print the totals of their own rows, which then agree. */
export const mutations: readonly Mutation[] = [
  ...exchanges,
  ...shifts,
  ...alterations,
  ...brackets,
  ...lostAndDoubled,
];
