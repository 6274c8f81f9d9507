import { baselinePage, fivePages, withCells, without } from '../baseline-page.js';
import { startDepositary, type Depositary } from '../depositary-server.js';
import { serveTracker, type ServedTracker } from '../tracker.js';

/** A served tracker in whose record everything has happened once: changes, a hold, runs of both kinds, a text. */
export interface BusyTracker extends ServedTracker {
  readonly depositary: Depositary;
}

const withdrawalOfUganda = baselinePage('untoc', {
  rows: withCells('Uganda', ['2000-12-12', '[2005-03-09]'], [1]),
  notes: {
    1: 'On 20 January 2026, the Government of Uganda notified the Secretary-General of its denunciation of the Convention. See C.N.21.2026.TREATIES-XVIII.12 of 22 January 2026.',
  },
  statusAsAt: '2026-02-03',
});

const declarations = [
  {
    name: 'Trinidad and Tobago',
    lines: [
      '# Reservation made upon signature and confirmed upon ratification:',
      'The Republic of Trinidad and Tobago declares that it does not consider itself bound by article 29 (1).',
    ],
  },
];

/**
 * Opens one: Palau has ratified CEDAW, Uganda has given notice that it withdraws from UNTOC, and a page of the
 * protocol on children is held.
 */
export async function openBusyTracker(settings: Readonly<Record<string, string>> = {}): Promise<BusyTracker> {
  const depositary = await startDepositary({
    ...fivePages(),
    'XVIII-12': withdrawalOfUganda,
    'IV-8': baselinePage('cedaw', { declarations, statusAsAt: '2026-02-03' }),
  });
  const tracker = await serveTracker({
    settings: {
      TREATY_COLLECTION_URL: depositary.url,
      PUBLIC_URL: 'https://tracker.example',
      REQUESTS_PER_MINUTE: '1000000',
      ...settings,
    },
  });
  await tracker.sync();
  tracker.clock.set('2026-02-04T12:00:00Z');
  depositary.put(
    'IV-8',
    baselinePage('cedaw', {
      rows: withCells('Palau', ['2011-09-20', '2026-02-04']),
      declarations,
      statusAsAt: '2026-02-04',
    }),
  );
  depositary.put(
    'IV-11-c',
    baselinePage('opsc', { rows: without('Albania', 'Algeria', 'Andorra'), statusAsAt: '2026-02-04' }),
  );
  await tracker.sync({ only: ['cedaw', 'opsc'] });
  // The book of the server is up to half a second older than the ledger.
  await new Promise((resolve) => setTimeout(resolve, 600));
  const close = async () => {
    await tracker.close();
    await depositary.close();
  };
  return { ...tracker, depositary, close };
}
