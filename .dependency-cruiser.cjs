// The one-way order of the rooms, from the one that knows nothing of the others to the doors.
const rooms = [
  'domain',
  'instruments',
  'states',
  'treaty-collection',
  'ledger',
  'sync',
  'status',
  'wording',
  'forms',
  'alerts',
  'web',
  'commands',
];

/** Files beside the rooms that any room may import: the settings, the proxies, the clock, the log, the facts of the package, the reader of addresses, the faults of who asks, the threads. */
const surroundings = 'config|clock|house-logger|package-facts|parse-url|proxies|usage-error|worker-thread';

/** Each room may import itself and the rooms before it; nothing may import the doors, and only commands the whole. */
const oneWay = rooms.map((room, index) => ({
  name: `${room}-looks-back-only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path: `^src/(${[...rooms.slice(index + 1), '[^/]+\\.tsx?$'].join('|')})`,
    pathNot: `^src/(${surroundings}${room === 'commands' ? '|app.module|tracker.module' : ''})\\.ts$`,
  },
}));

/** A library that one place only may import. */
const soleOwner = (name, library, owner) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${owner}` },
  to: { path: `(^|/)node_modules/(${library})/` },
});

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'instruments-and-states-are-strangers',
      severity: 'error',
      from: { path: '^src/(instruments|states)/' },
      to: { path: '^src/(instruments|states)/', pathNot: '^src/$1/' },
    },
    {
      name: 'sync-and-status-are-strangers',
      severity: 'error',
      from: { path: '^src/status/' },
      to: { path: '^src/sync/' },
    },
    {
      name: 'only-serve-imports-web',
      severity: 'error',
      from: { path: '^src/commands/', pathNot: '^src/commands/serve\\.ts$' },
      to: { path: '^src/web/' },
    },
    {
      name: 'pages-know-no-http',
      severity: 'error',
      from: { path: '^src/web/(badges|embed|pages|pictures|style)/' },
      to: { path: '^src/web/http/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: {
        path: '(^|/)node_modules/(?!temporal-polyfill/|\\.)|^src/(?!domain/)|^(node:)?(fs|path|os|http|https|crypto|process|child_process)(/|$)',
      },
    },
    soleOwner('only-wording-imports-intl-messageformat', 'intl-messageformat', 'wording/'),
    soleOwner('only-ledger-imports-typeorm', 'typeorm|sqlite3|pg', 'ledger/'),
    soleOwner('only-treaty-collection-imports-cheerio', 'cheerio', 'treaty-collection/'),
    soleOwner('only-its-folder-imports-warcio', 'warcio', 'treaty-collection/warc/'),
    soleOwner('only-sync-schedule-imports-node-cron', 'node-cron', 'sync/sync-schedule\\.ts$'),
    soleOwner('only-web-imports-fastify', 'fastify|@fastify/[^/]+|@nestjs/platform-fastify', 'web/'),
    soleOwner(
      'only-fetchers-import-got',
      'got',
      '(treaty-collection/page-fetcher|alerts/webhook-sender)\\.ts$',
    ),
    soleOwner('only-mail-imports-nodemailer', 'nodemailer|@types/nodemailer', 'alerts/mail/'),
    soleOwner('only-its-folder-imports-standardwebhooks', 'standardwebhooks', 'alerts/webhooks/'),
    soleOwner('only-worker-thread-imports-piscina', 'piscina', 'worker-thread\\.ts$'),
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(main|cli)\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
