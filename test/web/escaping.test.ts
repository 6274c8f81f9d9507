import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instrument } from '../../src/domain/instrument.js';
import { InstrumentModule } from '../../src/instruments/instrument-module.js';
import { instrumentModules } from '../../src/instruments/instruments.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { answerCsv } from '../../src/forms/answer-csv.js';
import { mineBan } from '../instruments/mine-ban-module.js';
import { applyRows, lease } from '../ledger/recording.js';
import { participationOf } from '../participations.js';
import { copyMarkup } from '../../src/web/pages/copy-script.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

const markup = `<script>alert("1")</script>`;
const formula = '=HYPERLINK("http://evil.example")';

/** A treaty whose words are markup. */
const hostile: Instrument = { ...mineBan, title: `Treaty ${markup}`, label: `Label ${markup}` };

@InstrumentModule(hostile)
class HostileModule {}

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker({ instruments: [...instrumentModules, HostileModule] });
  const ledger = tracker.context.get(Ledger, { strict: false });
  await ledger.leases.take(lease, tracker.clock.now(), '2026-02-03T13:00:00Z', () => false);
  const rows = [
    participationOf('PLW', { name: `Palau ${markup}`, signed: '1997-12-04' }),
    participationOf('TON', { name: formula, signed: '1997-12-04' }),
  ];
  await applyRows(ledger, mineBan.id, rows, { url: `https://x.example/"><script>alert(2)</script>` });
});
afterAll(async () => tracker.close());

const pages = [
  '/',
  '/gaps?instrument=mine-ban',
  '/matrix',
  '/instruments',
  '/instruments/mine-ban',
  '/states/PLW',
  '/states/TON',
  `/gaps?${encodeURIComponent(markup)}=1`,
  `/states/${encodeURIComponent(markup)}`,
];

it.each(pages)('%s writes markup as text', async (address) => {
  const response = await fetch(`${tracker.url}${address}`, { headers: { accept: 'text/html' } });
  const page = (await response.text()).replace(copyMarkup, '');
  expect(page).toContain('<h1');
  expect(page).not.toMatch(/<script/i);
});

it('shows the words that were escaped', async () => {
  const page = await (await fetch(`${tracker.url}/instruments/mine-ban`)).text();
  expect(page).toContain('Treaty &lt;script>alert(');
});

it('writes what a spreadsheet would take for a formula as text', () => {
  const columns = [
    { key: 'name', title: 'Name', type: 'string' as const, cell: (row: { name: string }) => row.name },
  ];
  expect([...answerCsv({ rows: [{ name: formula }] }, columns)].join('')).toContain(`'=HYPERLINK`);
});
