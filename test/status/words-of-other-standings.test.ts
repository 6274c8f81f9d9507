import { expect, test } from 'vitest';
import { instrumentModules } from '../../src/instruments/instruments.js';
import { Ledger } from '../../src/ledger/ledger.js';
import { words } from '../../src/status/questions/words.js';
import { baselinePage, withCells } from '../baseline-page.js';
import { startDepositary } from '../depositary-server.js';
import { MineBanModule, mineBan } from '../instruments/mine-ban-module.js';
import { applyRows, lease } from '../ledger/recording.js';
import { participationOf } from '../participations.js';
import { openTracker } from '../tracker.js';

test('no words are offered to a State whose row is printed otherwise and waits for a second look', async () => {
  // An act of long ago that no page printed before: it is not believed at first sight, and may be true.
  const rows = withCells('Palau', ['2011-09-20', '2015-01-01']);
  const depositary = await startDepositary({ 'IV-8': baselinePage('cedaw', { rows }) });
  depositary.putDocument('IV-8', null);
  const tracker = await openTracker({ settings: { TREATY_COLLECTION_URL: depositary.url } });
  try {
    await tracker.sync({ only: ['cedaw'] });
    const { rows: offered, emptyBecause } = await tracker.ask(words, { code: 'PLW', id: 'cedaw' });
    expect(offered).toEqual([]);
    expect(emptyBecause).toMatch(/^no words are offered while .* prints the row of Palau otherwise since /);
    expect((await tracker.ask(words, { code: 'IRN', id: 'cedaw' })).total).toBe(5);
  } finally {
    await tracker.close();
    await depositary.close();
  }
});

test('a State that has left is asked to come back, under a treaty that no resolution cites', async () => {
  const tracker = await openTracker({ instruments: [...instrumentModules, MineBanModule] });
  try {
    const ledger = tracker.context.get(Ledger, { strict: false });
    await ledger.leases.take(lease, tracker.clock.now(), '2026-02-03T13:00:00Z', () => false);
    const withdrawal = { notifiedOn: '2024-06-01', effectiveOn: '2024-12-01' };
    await applyRows(ledger, mineBan.id, [
      participationOf('PLW', { name: 'Palau', consented: '[2007-11-18 a]', withdrawal }),
    ]);
    const { rows } = await tracker.ask(words, { code: 'PLW', id: mineBan.id });
    const text = (kind: string) => rows.find((row) => row.kind === kind)?.text ?? '';
    expect(text('letter')).toContain(
      'Palau was no longer a party to this treaty, having left it with effect from 1 December 2024.',
    );
    expect(text('letter')).toContain('consider becoming a party again to this treaty');
    expect(text('recommendation')).toMatch(/^Consider becoming a party again to the /);
    expect(text('post')).toContain('Palau was no longer a party to the ');
    for (const { text: each, sources } of rows) {
      expect(each).not.toContain('61/180');
      expect(sources.map(({ url }) => url).join()).not.toContain('61/180');
    }
  } finally {
    await tracker.close();
  }
});
