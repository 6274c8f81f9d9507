// The one-way order of the rooms, from the one that knows nothing of the others to the doors.
const rooms = ['domain', 'instruments', 'states', 'treaty-collection', 'ledger', 'sync', 'status', 'alerts', 'web'];

/** Each room may import itself and the rooms before it; nothing may import the doors. */
const oneWay = rooms.map((room, index) => ({
  name: `${room}-looks-back-only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${[...rooms.slice(index + 1), '[^/]+\\.tsx?$'].join('|')})`, pathNot: '^src/(config|clock|package-facts)\\.ts$' },
}));

/** A library that one place only may import. */
const soleOwner = (library, owner) => ({
  name: `only-${owner.replace(/\W+/g, '-')}-imports-${library}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/${owner}` },
  to: { path: `^node_modules/(${library})/` },
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
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^(node_modules/(?!temporal-polyfill/)|src/(?!domain/))|^(node:)?(fs|path|os|http|https|crypto|process|child_process)(/|$)' },
    },
    soleOwner('typeorm|sqlite3|pg', 'ledger/'),
    soleOwner('cheerio', 'treaty-collection/'),
    soleOwner('node-cron', 'sync/sync-schedule\\.ts$'),
    soleOwner('got', '(treaty-collection/page-fetcher|alerts/webhook-sender)\\.ts$'),
    { name: 'no-circles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/', pathNot: '^src/(main|cli)\\.ts$' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
