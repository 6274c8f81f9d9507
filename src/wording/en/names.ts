import type { Quoted } from '../../domain/reason.js';
import type { InstrumentName } from '../../domain/instrument-name.js';
import type { Count } from '../../domain/span-name.js';
import type { Messages } from '../reason.js';

/** Small counts are written out, as treaties do: a clause is quoted with "one year". */
const count = (one: string, several: string) =>
  `{count, plural, =0 {no ${several}} =1 {one ${one}} =2 {two ${several}} =3 {three ${several}} =4 {four ${several}} ` +
  `=5 {five ${several}} =6 {six ${several}} other {{count} ${several}}}`;

/** Names of things, and spans, within a sentence. */
export const names: Messages<InstrumentName | Count | Quoted> = {
  instrument: '{isAcronym, select, true {} other {the }}{label}',
  years: count('year', 'years'),
  months: count('month', 'months'),
  days: count('day', 'days'),
  quoted: '{text}',
};
