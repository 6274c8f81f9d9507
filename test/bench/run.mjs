// Measures everything in one run on one machine, and prints one table with ratios: npm run bench
// `npm run bench -- reading serving` runs some parts only; BENCH_SECONDS and BENCH_ROUNDS make loads longer.
import { benchAttacks } from './attacks.mjs';
import { benchRow, reaches } from './bench-row.mjs';
import { benchColdStart } from './cold-start.mjs';
import { printTable } from './print-table.mjs';
import { benchReading } from './reading.mjs';
import { benchServing } from './serving.mjs';
import { startTracker } from './start-tracker.mjs';
import { benchSyncing } from './syncing.mjs';

const chosen = process.argv.slice(2);
const wants = (part) => chosen.length === 0 || chosen.includes(part);
const say = (what) => process.stderr.write(`${what} …\n`);
const rows = [];

if (wants('reading')) {
  say('reading pages');
  rows.push(...benchReading());
}
if (wants('cold-start')) {
  say('cold start');
  rows.push(...(await benchColdStart()));
}
if (wants('attacks')) {
  say('attacks');
  const tracker = await startTracker(5);
  try {
    await tracker.ask('sync');
    rows.push(...(await benchAttacks(tracker)));
  } finally {
    await tracker.stop();
  }
}
const times = new Map();
for (const count of [5, 60, 600]) {
  const serves = wants('serving') && count !== 60;
  if (!wants('syncing') && !serves) continue;
  const tracker = await startTracker(count);
  try {
    say(`syncing ${count} instruments`);
    const measured = await benchSyncing(tracker, count);
    times.set(count, measured);
    if (wants('syncing')) rows.push(...measured.rows);
    if (serves) {
      say(`serving ${count} instruments`);
      rows.push(...(await benchServing(tracker, count)));
      const { rss, heapUsed } = await tracker.ask('memory');
      const what = `memory, ${count} instruments, after all that was served (heap ${heapUsed.toFixed(0)} MB)`;
      rows.push(benchRow(what, rss, 'MB', null, null));
    }
  } finally {
    await tracker.stop();
  }
}
const [sixty, sixHundred] = [times.get(60), times.get(600)];
if (sixty && sixHundred) {
  for (const kind of ['first', 'idle']) {
    const ratio = sixHundred[kind] / sixty[kind];
    const what = `sync, 600 instruments against 60, ${kind === 'first' ? 'new' : 'unchanged'}`;
    rows.push(benchRow(what, sixHundred[kind], 's', '600 / 60', ratio, '≤ 11'));
  }
}

const round = (number) => (number === null ? null : number >= 100 ? Math.round(number) : number.toFixed(2));
printTable(
  `Node ${process.version}, ${process.platform} ${process.arch}`,
  ['what', 'figure', 'unit', 'against', 'ratio', 'aim', 'reached'],
  rows.map((row) => {
    const reached = reaches(row);
    const { what, figure, unit, against, ratio, aim } = row;
    return [
      what,
      round(figure),
      unit,
      against,
      round(ratio),
      aim,
      reached === null ? null : reached ? 'yes' : 'NO',
    ];
  }),
);
