import { expect, test } from 'vitest';
import { compareRows } from '../../src/domain/compare-rows.js';
import type { Leaving } from '../../src/domain/leaving.js';
import { sayChange } from '../../src/domain/say-change.js';
import { participationOf, type RowFacts } from '../participations.js';

const opsc = { label: 'OPSC', withdrawal: { called: 'denunciation' } } as const;
const mineBan = { label: 'Mine Ban', withdrawal: { called: 'withdrawal' } } as const;

const party: RowFacts = { signed: '2000-09-07', consented: '2003-07-24' };
const noticeOf = (effectiveOn: string | null) => ({ notifiedOn: '2025-02-01', effectiveOn });
const left: RowFacts = {
  signed: '[2000-09-07]',
  consented: '[2003-07-24]',
  withdrawal: noticeOf('2026-02-01'),
};

type Case = readonly [
  string,
  RowFacts,
  RowFacts,
  { readonly label: string; readonly withdrawal: { readonly called: Leaving } },
  string,
];

test.each<Case>([
  [
    'brackets, where it is called denunciation',
    party,
    left,
    opsc,
    'Palau denounced OPSC with effect from 1 February 2026',
  ],
  [
    'brackets, where it is called withdrawal',
    party,
    left,
    mineBan,
    'Palau withdrew from the Mine Ban with effect from 1 February 2026',
  ],
  [
    'a notice',
    party,
    { ...party, withdrawal: noticeOf('2026-02-01') },
    opsc,
    'Palau gave notice of its denunciation of OPSC on 1 February 2025, with effect from 1 February 2026',
  ],
  [
    'a notice that is gone',
    { ...party, withdrawal: noticeOf(null) },
    party,
    opsc,
    'Palau remains a party to OPSC: its notice of denunciation is no longer printed',
  ],
  [
    'brackets that are gone',
    left,
    party,
    opsc,
    'Palau is a party to OPSC again: its denunciation is no longer printed',
  ],
  [
    'brackets around a signature alone',
    { signed: '2000-12-31' },
    { signed: '[2000-12-31]', withdrawal: { notifiedOn: '2002-05-06' } },
    opsc,
    'Palau withdrew its signature of OPSC on 6 May 2002',
  ],
  [
    'brackets around a signature that are gone',
    { signed: '[2000-12-31]' },
    { signed: '2000-12-31' },
    opsc,
    'Palau is a signatory of OPSC again: the withdrawal of its signature is no longer printed',
  ],
  [
    'a day of effect that is printed otherwise',
    left,
    { ...left, withdrawal: noticeOf('2026-02-02') },
    opsc,
    'The record of Palau under OPSC was corrected: the day of effect of the denunciation is now 2 February 2026, before 1 February 2026',
  ],
])('%s', (_, before, after, instrument, sentence) => {
  const changes = compareRows('opsc', participationOf('PLW', before), participationOf('PLW', after), null);
  expect(changes.map((change) => sayChange(change, 'Palau', instrument))).toEqual([sentence]);
});

test('of a State that left between two pages it says both', () => {
  const changes = compareRows('opsc', participationOf('PLW', {}), participationOf('PLW', left), null);
  expect(changes.map((change) => sayChange(change, 'Palau', opsc))).toEqual([
    'Palau signed OPSC on 7 September 2000',
    'Palau ratified OPSC on 24 July 2003',
    'Palau denounced OPSC with effect from 1 February 2026',
  ]);
});
