import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellDelivery } from '../../src/alerts/tell-delivery.js';
import { writeHtml } from '../../src/forms/write-html.js';
import { writeTxt } from '../../src/forms/write-txt.js';
import type { ChangeRecord } from '../../src/ledger/read-changes.js';
import { begunOf, openAltered, site, subscriptionOf, type AlteredRecord, type Step } from './told.js';

let record: AlteredRecord;
beforeAll(async () => {
  record = await openAltered();
});
afterAll(() => record.tracker.close());

const daily = subscriptionOf({ rhythm: { every: 'daily', day: null, at: '08:00', timeZone: 'UTC' } });

/** What is told of the changes between steps of the row of a State in the record of an instrument. */
async function told(
  [first, ...steps]: readonly Step[],
  { instrument = 'untoc', state = 'SOM', subscription = subscriptionOf(), publicUrl = site.publicUrl } = {},
) {
  if (first !== undefined) await record.alter(instrument, state, first);
  const changes: ChangeRecord[] = [];
  for (const step of steps) changes.push(...(await record.alter(instrument, state, step)));
  return tellDelivery(begunOf({ subscription, changes }), await record.asked(), { publicUrl });
}

describe('a subject says what happened', () => {
  it.each<readonly [string, readonly Step[], string]>([
    ['an accession', [null, { consented: '2026-02-03 a' }], 'Somalia acceded to UNTOC'],
    [
      'a signature and a ratification in one night',
      [null, { signed: '2026-02-02', consented: '2026-02-03' }],
      'Somalia signed UNTOC, and 1 other change',
    ],
    [
      'a correction',
      [{ consented: '2026-01-03 a' }, { consented: '2026-01-02 a' }],
      'Correction: The record of Somalia under UNTOC was corrected: the consent is now 2 January 2026 (a), before …',
    ],
    [
      'what was taken back',
      [null, { consented: '2026-02-03 a' }, null],
      'Undone, no longer on record: Somalia acceded to UNTOC',
    ],
    [
      'what stands goes before what was taken back',
      [{}, { consented: '2026-02-03 a' }, {}, { signed: '2026-02-03' }],
      'Somalia signed UNTOC, and 2 other changes',
    ],
  ])('%s', async (_, steps, subject) => {
    const { subject: found } = await told(steps);
    if (subject.endsWith('…')) expect(found).toMatch(new RegExp(`^${subject.slice(0, 60)}`));
    else expect(found).toBe(subject);
  });

  it('of a digest, of which day', async () => {
    const { subject } = await told([null, { signed: '2026-02-02', consented: '2026-02-03' }], {
      subscription: daily,
    });
    expect(subject).toBe('Somalia signed UNTOC, and 1 other change (3 February 2026)');
  });

  it('names that are not of ASCII', async () => {
    const { subject } = await told([null, { consented: '2026-02-03 a' }], { state: 'CIV' });
    expect(subject).toBe('Côte d’Ivoire acceded to UNTOC'.replace('’', subject.includes('’') ? '’' : "'"));
  });

  it('in one line of 150 characters, whatever a page prints', async () => {
    const evil = `Somalia\r\nBcc: someone@mail.example\0\u202e${' very long name'.repeat(5_000)}`;
    const { subject, text } = await told([
      { name: 'Somalia', signed: '2026-01-01' },
      { name: evil, signed: '2026-01-01' },
    ]);
    expect(subject).not.toMatch(/[\p{Cc}\u202e]/u);
    expect([...subject].length).toBeLessThanOrEqual(150);
    expect(subject).toMatch(/^The name of Somalia under UNTOC is now printed .*…$/);
    expect(JSON.stringify(text)).not.toMatch(/\u202e|[^\\]\\(u0000|r|n)/);
    expect(writeTxt(text).length).toBeLessThan(10_000);
  });
});

describe('a row', () => {
  it('is that of the list of changes, with its evidence and how it is cited', async () => {
    const { rows, warnings } = await told([null, { consented: '2025-06-02 a' }]);
    expect(rows).toMatchObject([
      {
        kind: 'consented',
        instrument: 'untoc',
        state: { code: 'SOM', name: 'Somalia', group: 'african' },
        happenedOn: '2025-06-02',
        sentence: 'Somalia acceded to UNTOC on 2 June 2025',
        isCorrection: false,
        isUndone: false,
        isUndoing: false,
        evidenceUrl: `${site.publicUrl}/evidence/${'a'.repeat(64)}?state=SOM`,
        depositaryUrl: 'https://treaties.example/page',
        caveats: warnings,
      },
    ]);
    expect(rows[0]?.cite.text).toContain('“Somalia acceded to UNTOC on 2 June 2025”');
    expect(rows[0]?.cite.url).toMatch(
      /^https:\/\/tracker\.example\/treaties\/changes\?instrument=untoc&state=SOM&kind=consented&since=2026-02-03&until=/,
    );
    expect(rows[0]?.cite.text).toContain(rows[0]?.cite.url);
  });

  it.each<readonly [string, readonly Step[], readonly string[]]>([
    ['a correction', [{ consented: '2026-01-03 a' }, { consented: '2026-01-02 a' }], ['correction']],
    ['undone by a later one', [null, { consented: '2026-02-03 a' }, null], ['undone', 'correction undoing']],
    [
      'undone and done again',
      [null, { consented: '2026-02-03 a' }, null, { consented: '2026-02-03 a' }],
      ['undone', 'correction undone', ''],
    ],
    [
      'a consent is gone, the signature stands',
      [
        null,
        { signed: '2026-02-02' },
        { signed: '2026-02-02', consented: '2026-02-03' },
        { signed: '2026-02-02' },
      ],
      ['', 'undone', 'correction undoing'],
    ],
    [
      'another day by now',
      [null, { consented: '2026-02-03 a' }, { consented: '2026-02-02 a' }],
      ['overtaken', 'correction'],
    ],
    [
      'an unlike name is no undoing',
      [
        { signed: '2026-01-01' },
        { signed: '2026-01-01', consented: '2026-02-03' },
        { name: 'Somaliland', signed: '2026-01-01' },
      ],
      ['undone', '', 'correction undoing'],
    ],
  ])('%s', async (_, steps, marks) => {
    const { rows } = await told(steps);
    expect(
      rows.map(({ isCorrection, isUndone, isUndoing, caveats }) =>
        [
          isCorrection && 'correction',
          isUndone && 'undone',
          isUndoing && 'undoing',
          !isUndone && caveats.some((one) => one.includes('has changed since')) && 'overtaken',
        ]
          .filter(Boolean)
          .join(' '),
      ),
    ).toEqual(marks);
  });

  it('is told as undone where another delivery has told the undoing', async () => {
    await record.alter('untoc', 'SOM', null);
    const changes = await record.alter('untoc', 'SOM', { consented: '2026-02-03 a' });
    const undoing = await record.alter('untoc', 'SOM', null);
    const undone = new Map([...changes.keys()].map((index) => [changes[index]!.id, undoing[0]!]));
    const first = tellDelivery(begunOf({ changes, undone }), await record.asked(), site);
    expect(first.subject).toBe('Undone, no longer on record: Somalia acceded to UNTOC');
    expect(first.rows[0]?.caveats.at(-1)).toMatch(
      /^the record has changed since; it now says: Somalia has neither signed nor joined/,
    );
    const second = tellDelivery(begunOf({ changes: undoing }), await record.asked(), site);
    expect(second.subject).toBe('Correction: Somalia is no longer listed under UNTOC');
    expect(second.rows[0]).toMatchObject({ isCorrection: true, isUndone: false, isUndoing: false });
    expect(writeTxt(second.text)).toContain(
      'no longer prints this row, in which it printed the consent of 3 February 2026: the record was corrected, and this tells of no act of the State.',
    );
  });

  it('says beside it that a standing cannot be told', async () => {
    const { rows, warnings, text } = await told([
      { consented: '2012-01-09 a' },
      { consented: '2012-01-09 a', withdrawal: { notifiedOn: '2025-01-02', effectiveOn: '2026-01-02' } },
    ]);
    const untold = /^it cannot be told whether Somalia is a party to UNTOC/;
    expect(rows[0]?.caveats).toContainEqual(expect.stringMatching(untold));
    expect(warnings).toEqual([]);
    expect(writeTxt(text)).toContain('It cannot be told whether Somalia');
  });

  it('says of an old record that it is', async () => {
    await record.alter('untoc', 'SOM', null);
    const changes = await record.alter('untoc', 'SOM', { consented: '2026-02-03 a' });
    const { clock } = record.tracker;
    const now = clock.now();
    clock.set('2026-02-10T12:00:00Z');
    const { rows, warnings, text } = tellDelivery(begunOf({ changes }), await record.asked(), site);
    clock.set(now);
    const old = 'the record of UNTOC is of 3 February 2026; last checked on 3 February 2026';
    expect(warnings).toEqual([old]);
    expect(rows[0]?.caveats).toEqual([old]);
    expect(writeTxt(text).split('record of UNTOC is of').length - 1).toBe(1);
  });
});

describe('a text', () => {
  it('says when it happened and when it was found, where to look, why it came and how it ends', async () => {
    const { text, unsubscribe } = await told([null, { consented: '2025-06-02 a' }]);
    expect(unsubscribe).toMatch(/^https:\/\/tracker\.example\/treaties\/unsubscribe\/7\.[\w-]{43}$/);
    const txt = writeTxt(text);
    for (const part of [
      'It happened on 2 June 2025; the tracker found it on 3 February 2026.',
      `Evidence (the row as it was read): ${site.publicUrl}/evidence/${'a'.repeat(64)}?state=SOM`,
      'The depositary’s page: https://treaties.example/page',
      'To cite it: Ratification Tracker (2026): ',
      'UNTOC: United Nations Convention against Transnational Organized Crime.',
      'because of subscription 7',
      `End this subscription: ${unsubscribe}`,
    ])
      expect(txt).toContain(part);
  });

  it('says that all of it was undone', async () => {
    const { text } = await told([null, { consented: '2025-06-02 a' }, null], { subscription: daily });
    const txt = writeTxt(text);
    expect(txt).toContain('All that this message tells was recorded and is no longer on record');
    expect(txt).toContain('It was recorded and is no longer on record: do not quote it.');
    expect(txt).not.toMatch(/To cite it: .*Somalia acceded|It happened on/);
  });

  it('leads to nothing where nobody knows the address of the tracker', async () => {
    const { text, rows, unsubscribe } = await told([null, { consented: '2026-02-03 a' }], { publicUrl: '' });
    const written = writeTxt(text) + writeHtml(text);
    expect(unsubscribe).toBeNull();
    expect(rows[0]).toMatchObject({ evidenceUrl: null, cite: { url: null } });
    expect([...written.matchAll(/https?:\/\/[^\s"<]+/g)].map(([url]) => url)).toEqual([
      'https://treaties.example/page',
      'https://treaties.example/page',
    ]);
    expect(written).toContain(`SHA-256 ${'a'.repeat(64)}`);
    expect(written).toContain('ask whoever runs this tracker');
    expect(written).not.toContain('/changes');
  });

  it('of very many changes tells each, and the first hundred with all that belongs to them', async () => {
    const [change] = await record.alter('untoc', 'SOM', { signed: '2026-02-01' });
    if (change === undefined) throw new Error('there is no change');
    const changes = Array.from({ length: 2_000 }, (_, index) => ({ ...change, id: change.id + index }));
    const { text, subject } = tellDelivery(
      begunOf({ changes, undone: new Map() }),
      await record.asked(),
      site,
    );
    expect(subject).toBe('Somalia signed UNTOC, and 1999 other changes');
    const txt = writeTxt(text);
    expect(txt.split('Somalia signed UNTOC on 1 February 2026.').length - 1).toBe(1_900);
    expect(txt.length).toBeLessThan(500_000);
  });
});
