import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellDelivery } from '../../src/alerts/tell-delivery.js';
import { messageSchema, webhookBody } from '../../src/alerts/webhooks/webhook-body.js';
import type { StatementChange, StatementSummary } from '../../src/domain/statement-change.js';
import { writeHtml } from '../../src/forms/write-html.js';
import { writeTxt } from '../../src/forms/write-txt.js';
import type { ChangeRecord } from '../../src/ledger/read-changes.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { readChanges } from '../../src/ledger/read-changes.js';
import { askedToTell } from '../../src/alerts/asked-to-tell.js';
import { StatusService } from '../../src/status/status.service.js';
import { takeLease } from '../ledger/recording.js';
import { applyTexts, reservationOf } from '../ledger/statements.js';
import { statementSummary } from '../../src/domain/statement-summary.js';
import { serveTracker, type ServedTracker } from '../tracker.js';
import { begunOf, site, subscriptionOf } from './told.js';

const texts = ['Law <b>& order</b> "first".', 'Law of succession.'] as const;
const [first, second] = texts.map((text) => statementSummary(reservationOf(text))) as [
  StatementSummary,
  StatementSummary,
];

let tracker: ServedTracker;
/** Two texts that one page brought, and one of them in other words, in the order of recording. */
let recorded: readonly ChangeRecord[];

beforeAll(async () => {
  tracker = await serveTracker();
  const ledger = tracker.context.get(Ledger);
  await takeLease(ledger);
  const made = (after: StatementSummary, inserted: number, happenedOn: string | null): StatementChange => {
    return { kind: 'statement-made', state: 'QAT', happenedOn, of: { inserted }, before: null, after };
  };
  const [one] = await applyTexts(ledger, 'cedaw', texts, {
    changes: [made(first, 0, '2026-01-05'), made(second, 1, null)],
  });
  await applyTexts(ledger, 'cedaw', [], {
    supersede: [one!],
    insert: [{ statement: reservationOf('Law in other words.'), position: 0, firstId: one! }],
    changes: [
      {
        kind: 'statement-altered',
        state: 'QAT',
        happenedOn: null,
        of: { firstId: one! },
        before: first,
        after: statementSummary(reservationOf('Law in other words.')),
      },
    ],
  });
  recorded = (await ledger.reader.read(readChanges()))
    .filter(({ statement }) => statement)
    .toSorted((a, b) => a.id - b.id);
});

afterAll(async () => tracker.close());

const get = async (address: string) => (await fetch(tracker.url + address)).text();

describe('a change of a statement', () => {
  it('stands in the list of changes, and is found by its kind', async () => {
    const { rows } = JSON.parse(await get('/changes.json?kind=statement-made')) as { rows: ChangeRecord[] };
    expect(rows.map(({ kind, statement }) => [kind, statement?.after?.excerpt])).toEqual([
      ['statement-made', first.excerpt],
      ['statement-made', second.excerpt],
    ]);
    expect(rows[0]).toMatchObject({
      before: null,
      after: null,
      statement: { firstId: recorded[0]!.statement!.firstId, before: null, after: first },
      sentence: 'Qatar made a reservation to CEDAW on 5 January 2026',
    });
    const csv = parse(await get('/changes.csv?kind=statement-altered'), { columns: true }) as object[];
    expect(csv).toMatchObject([
      {
        kind: 'statement-altered',
        sentence: 'The reservation of Qatar to CEDAW is printed in other words',
        statement: String(recorded[0]!.statement!.firstId),
        excerpt: 'Law in other words.',
      },
    ]);
  });

  it('is an entry of its own in both feeds, which quote its words escaped and lead to the text', async () => {
    const { items } = JSON.parse(await get('/changes.feed.json?instrument=cedaw&state=QAT')) as {
      items: { id: string; url?: string; title: string; content_html: string }[];
    };
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
    const made = items.find(({ title }) => title.includes('on 5 January 2026'))!;
    expect(made.content_html).toContain(
      '<blockquote><p>Law &#60;b&#62;&#38; order&#60;/b&#62; &#34;first&#34;.</p></blockquote>',
    );
    const atom = await get('/changes.atom?state=QAT');
    expect(atom).toContain(`/declarations/${recorded[0]!.statement!.firstId}"`);
    expect(atom).not.toContain('<b>');
  });

  it('is told by mail and webhook beside its words, and is no correction', async () => {
    const asked = await askedToTell(tracker.context.get(StatusService), tracker.context.get(Ledger).reader);
    const telling = tellDelivery(begunOf({ changes: recorded }), asked, site);
    expect(telling.subject).toBe('Qatar made a reservation to CEDAW on 5 January 2026, and 2 other changes');
    expect(telling.rows.map((row) => [row.isCorrection, row.isUndone, row.isUndoing])).toEqual(
      recorded.map(() => [false, false, false]),
    );
    const [overtaken, old, stands] = telling.rows.map(({ caveats }) =>
      caveats.slice(telling.warnings.length),
    );
    expect(overtaken).toEqual(['the record has changed since; the text is printed otherwise now']);
    expect(old).toEqual([
      'the text was first printed between the two pages; no day stands with it on which it was made',
    ]);
    expect(stands).toEqual([]);
    const link = `${site.publicUrl}/declarations/${recorded[0]!.statement!.firstId}`;
    const plain = writeTxt(telling.text);
    expect(plain).toContain('It begins: “Law <b>& order</b> "first".”');
    expect(plain).toContain(link);
    const html = writeHtml(telling.text);
    expect(html).not.toContain('<b>');
    const body: unknown = JSON.parse(webhookBody(telling, subscriptionOf(), site));
    const { data } = messageSchema.parse(body);
    expect(data.changes.map(({ statement, text }) => [statement?.after?.excerpt, text])).toEqual([
      [first.excerpt, link],
      [second.excerpt, `${site.publicUrl}/declarations/${recorded[1]!.statement!.firstId}`],
      ['Law in other words.', link],
    ]);
  });
});
