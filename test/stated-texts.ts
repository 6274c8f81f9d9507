import type { Statement } from '../src/domain/statement.js';
import { statementOf } from './recorded-statements.js';

/** As many States as an objection matrix has columns for. */
const objectedTo = (
  'DZA BHR BGD BRA BRN KHM CYP PRK EGY FJI IND IRQ JAM JOR KWT LBN LSO LBY MWI MYS ' +
  'MDV MRT MUS FSM MAR NZL NER OMN PAK QAT KOR SAU SGP SYR THA TUN TUR ARE GBR'
).split(' ');

const about = objectedTo.map((state) => ({
  name: state,
  state,
  kind: 'reservation' as const,
  madeUpon: null,
}));

const objection = {
  section: 'objections',
  title: 'Objections',
  kind: 'objection',
  madeOn: '1997-06-05',
} as const;

/** Texts of each look that pages have of them, the first of them Algeria's: marked, long, without words, of nobody, objected to. */
export function statedTexts(words: string): readonly Statement[] {
  return [
    statementOf({
      name: 'Algeria',
      state: 'DZA',
      notes: [71],
      kind: 'reservation',
      madeUpon: ['ratification'],
      articles: ['2', '29(1)'],
      withdrawals: [{ on: '2009-07-15', articles: ['9(2)'], isPartial: true }],
      text: `## Reservation made upon ratification:\n>> 1 June 2016\n${words}\n${'Nothing in this. '.repeat(90)}`,
      rests: [{ code: 'kind', value: 'reservation', line: 0, start: 0, end: 11 }],
    }),
    statementOf({ name: 'Austria', state: 'AUT', notes: [3] }),
    statementOf({
      name: 'Yugoslavia (former)',
      text: `## Declaration:\n${'A-word-without-any-end'.repeat(9)}`,
    }),
    statementOf({
      ...objection,
      name: 'Sweden',
      state: 'SWE',
      about,
      opposesEntryIntoForce: true,
      text: words,
    }),
    statementOf({ ...objection, name: 'Norway', state: 'NOR', about: about.slice(0, 9), text: words }),
    statementOf({ section: 'end-notes', title: '', name: 'Algeria', state: 'DZA', note: 71, text: words }),
  ];
}
