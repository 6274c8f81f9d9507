// How fast the list of gaps is answered, and what a book weighs. Build first, then: node --expose-gc test/bench/gaps.mjs
import 'reflect-metadata';
import Table from 'cli-table3';
import { afterDeposits } from '../../dist/domain/entry-into-force.js';
import { noWithdrawalClause } from '../../dist/domain/withdrawal-clause.js';
import { buildBook } from '../../dist/status/book.js';
import { gaps } from '../../dist/status/questions/gaps.js';
import { english } from '../../dist/wording/english.js';
import { instruments as committed, states } from './committed-tables.mjs';
import { numbersFrom } from './numbers.mjs';

const today = '2026-02-03';

const random = numbersFrom(61180);
const dayText = (time) => new Date(Math.min(time, Date.UTC(2026, 0, 31))).toISOString().slice(0, 10);
const adopted = Date.UTC(1979, 11, 18);
const year = 365.25 * 86_400_000;

/** Most act soon, some after decades: as of 2010 the share of gaps is about that of the five instruments. */
const wait = (meanYears) => -Math.log(1 - random()) * meanYears * year;

/** A made-up row: most States have joined, some have only signed, a few have done nothing. */
function madeUpRow({ code, name }) {
  const signed = adopted + wait(5);
  const chance = random();
  if (chance > 0.92) return [];
  const act = (time, letter) => ({ date: dayText(time), code: letter, withdrawn: false });
  return [
    {
      state: code,
      name,
      signature: chance < 0.6 ? act(signed, '') : null,
      consent: chance < 0.85 ? act(signed + wait(6), chance < 0.6 ? '' : 'a') : null,
      withdrawal: null,
      notes: [],
      declared: null,
    },
  ];
}

function madeUpBook(count) {
  const [pattern] = committed.filter(({ id }) => id === 'cedaw');
  const instruments = Array.from({ length: count }, (_, index) => ({
    ...pattern,
    id: `treaty-${index}`,
    reference: `XX-${index}`,
    adopted: { place: 'New York', on: '1979-12-18' },
    entryIntoForce: afterDeposits(20, { days: 30 }).thenAfterOwn({ days: 30 }, 'article 27'),
    withdrawal: noWithdrawalClause,
  }));
  const records = instruments.map(({ id }, index) => ({
    instrument: id,
    snapshot: {
      url: `https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XX-${index}&chapter=20&clang=_en`,
      statusAsAt: today,
      sha256: index.toString(16).padStart(64, '0'),
      statedSignatories: null,
      statedParties: null,
    },
    participations: states.all.filter(({ kind }) => kind !== 'organization').flatMap(madeUpRow),
    confirmed: { checkedAt: `${today}T03:17:00Z`, statusAsAt: today },
    lastOutcome: 'unchanged',
  }));
  return buildBook({ revision: count, instruments, states, records, laterActs: [], remarks: [] });
}

const asked = (book, query) => ({
  book,
  query,
  asOf: query.asOf ?? today,
  now: `${today}T12:00:00Z`,
  today,
  staleAfter: 3,
});

/** Milliseconds on the clock, and of the processor: the second does not depend on what else the machine does. */
function measure(work, times) {
  for (let warm = 0; warm < Math.min(50, times); warm += 1) work();
  const before = process.cpuUsage();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const { user, system } = process.cpuUsage(before);
  return {
    p50: taken[Math.floor(times * 0.5)],
    p99: taken[Math.min(times - 1, Math.floor(times * 0.99))],
    processor: (user + system) / 1000 / times,
  };
}

const memory = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 ** 2;
};

const lines = [];
const row = (what, rows, { p50, p99, processor }, limit = null) =>
  lines.push([
    what,
    rows,
    ...[p50, p99, processor].map((ms) => ms.toFixed(2)),
    limit,
    limit && (p99 / limit).toFixed(2),
  ]);

const query = { asOf: '2010-01-01' };
const five = asked(madeUpBook(5), query);
row(
  '5 instruments: answer',
  english.worded(gaps.ask(five)).total,
  measure(() => english.worded(gaps.ask(five)), 500),
  5,
);
row(
  '5 instruments: answer and JSON',
  english.worded(gaps.ask(five)).total,
  measure(() => JSON.stringify(english.worded(gaps.ask(five))), 500),
  5,
);

const before = memory();
const book = madeUpBook(600);
const weight = memory() - before;
const many = asked(book, query);
const ofOne = asked(book, { ...query, instrument: ['treaty-300'] });
row(
  '600, one asked for: answer and JSON',
  english.worded(gaps.ask(ofOne)).total,
  measure(() => JSON.stringify(english.worded(gaps.ask(ofOne))), 500),
  20,
);
row(
  '600 instruments: answer',
  english.worded(gaps.ask(many)).total,
  measure(() => english.worded(gaps.ask(many)), 60),
  20,
);
row(
  '600 instruments: answer and JSON',
  english.worded(gaps.ask(many)).total,
  measure(() => JSON.stringify(english.worded(gaps.ask(many))), 30),
);

const table = new Table({
  head: ['What', 'Rows', 'p50 ms', 'p99 ms', 'mean ms of processor', 'Limit ms', 'p99 / limit'],
  style: { head: [] },
});
table.push(...lines);
process.stdout.write(`${table.toString()}\n`);
const bytes = JSON.stringify(english.worded(gaps.ask(many))).length / 1024 ** 2;
process.stdout.write(
  `A book of 600 instruments and ${states.all.length} participants holds ${weight.toFixed(1)} MiB` +
    `${globalThis.gc ? '' : ' (run with --expose-gc for a firm figure)'}; its whole list of gaps is ${bytes.toFixed(1)} MiB of JSON.\n`,
);
