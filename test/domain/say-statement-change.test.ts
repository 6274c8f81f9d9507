import { expect, it } from 'vitest';
import type { StatementChangeKind, StatementSummary } from '../../src/domain/statement-change.js';
import { sayChange } from '../in-words.js';

const cedaw = { label: 'CEDAW', withdrawal: { called: 'withdrawal' } } as const;

const of = (facts: Partial<StatementSummary> = {}): StatementSummary => ({
  section: 'declarations',
  kind: 'reservation',
  heading: null,
  madeOn: null,
  articles: [],
  about: [],
  excerpt: '',
  ...facts,
});

const about = (name: string, kind: 'reservation' | 'declaration' | null = 'reservation') => ({
  name,
  state: null,
  kind,
  madeUpon: null,
});

type Summary = StatementSummary | null;

it.each<[kind: StatementChangeKind, before: Summary, after: Summary, on: string | null, sentence: string]>([
  [
    'statement-made',
    null,
    of({ articles: ['2', '9'], madeOn: '2026-01-05' }),
    '2026-01-05',
    'Qatar made a reservation to CEDAW on 5 January 2026, naming articles 2 and 9',
  ],
  [
    'statement-made',
    null,
    of({ kind: 'interpretative-declaration', articles: ['29(1)'] }),
    null,
    'Qatar made an interpretative declaration under CEDAW, naming article 29(1): it is printed now, and was not before',
  ],
  [
    'statement-made',
    null,
    of({ kind: 'unclassified', madeOn: '1999-01-05' }),
    null,
    'Qatar made a statement under CEDAW on 5 January 1999: it is printed now, and was not before',
  ],
  [
    'statement-made',
    null,
    of({ kind: 'objection', about: [about('the Libyan Arab Jamahiriya')] }),
    '2026-01-05',
    'Qatar objected to a reservation of the Libyan Arab Jamahiriya to CEDAW on 5 January 2026',
  ],
  [
    'statement-made',
    null,
    of({ kind: 'objection', about: [about('Oman'), about('Brunei Darussalam')] }),
    '2026-01-05',
    'Qatar objected to reservations of Oman and Brunei Darussalam to CEDAW on 5 January 2026',
  ],
  [
    'statement-made',
    null,
    of({ kind: 'objection', about: [about('Oman', 'declaration'), about('Malta', null)] }),
    '2026-01-05',
    'Qatar objected to statements of Oman and Malta under CEDAW on 5 January 2026',
  ],
  [
    'statement-made',
    null,
    of({ kind: 'objection' }),
    '2026-01-05',
    'Qatar made an objection under CEDAW on 5 January 2026',
  ],
  [
    'statement-made',
    null,
    of({ kind: 'communication', about: [about('Oman', null)] }),
    '2026-01-05',
    'Qatar made a communication on a statement of Oman under CEDAW on 5 January 2026',
  ],
  [
    'statement-made',
    null,
    of({ kind: 'partial-withdrawal', articles: ['9'] }),
    '2026-01-05',
    'Qatar gave notice of a partial withdrawal under CEDAW on 5 January 2026, naming article 9',
  ],
  [
    'statement-made',
    null,
    of({ section: 'end-notes', kind: 'withdrawal' }),
    null,
    'A note on Qatar under CEDAW that tells of a withdrawal is printed that was not before',
  ],
  [
    'statement-made',
    null,
    of({ section: 'territorial-application', kind: 'notification' }),
    '2026-01-05',
    'A statement of Qatar on territories under CEDAW is printed that was not before',
  ],
  [
    'statement-altered',
    of({ articles: ['2'] }),
    of({ articles: ['2'] }),
    null,
    'The reservation of Qatar to CEDAW that names article 2 is printed in other words',
  ],
  [
    'statement-altered',
    of({ kind: 'declaration', articles: ['2', '9'], madeOn: '2009-04-29' }),
    of({ articles: ['9'], madeOn: '2009-04-29' }),
    '2026-01-05',
    'The declaration of Qatar under CEDAW (made on 29 April 2009) that names articles 2 and 9 is printed in other words, ' +
      'after a withdrawal of a part of it on 5 January 2026; its heading now says reservation; it now names article 9',
  ],
  [
    'statement-withdrawn',
    of({ kind: 'reservation-and-declaration', articles: ['2'] }),
    null,
    '2026-01-05',
    'Qatar withdrew its reservation and declaration to CEDAW on 5 January 2026, naming article 2',
  ],
  [
    'statement-withdrawn',
    of({ kind: 'objection', about: [about('Oman')] }),
    null,
    null,
    'Qatar withdrew its objection to a reservation of Oman to CEDAW',
  ],
  [
    'statement-gone',
    of({ articles: ['2'] }),
    null,
    null,
    'The reservation of Qatar to CEDAW that names article 2 is no longer printed, and no note tells why',
  ],
])('%s is said of %j and %j', (kind, before, after, happenedOn, sentence) => {
  const statement = { firstId: 5, before, after };
  expect(sayChange({ kind, before: null, after: null, happenedOn, statement }, 'Qatar', cedaw)).toBe(
    sentence,
  );
});
