import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { benchRow } from './bench-row.mjs';

/** How long another reader of a kept page may wait while a server is attacked, in milliseconds: 99 of 100 requests. */
const longest = 250;

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));
const day = (index) => new Date(Date.UTC(2006, 0, 1 + index)).toISOString().slice(0, 10);
const letters = 'abcdefghijklmnopqrstuvwxy'.repeat(160);

/** What each attack asks for, over each of four connections at once. */
const attacks = {
  'paths of 4,000 letters': times(50, (n) => `/${letters.slice(n)}`),
  'States and groups of 4,000 letters': times(25, (n) => letters.slice(n)).flatMap((word) => [
    `/states/${word}`,
    `/compare?with=${word}`,
  ]),
  'calendars made anew': times(12, (n) => `/entry-into-force.ics?asOf=${day(n)}`),
  'workbooks made anew': times(12, (n) => `/diff.xlsx?from=1997-01-01&to=${day(n)}`),
  'the bundle': ['/data/tracker.zip'],
};

async function askAtOnce(url, paths, { reads = true } = {}) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const head = (path, index) =>
    `GET ${path} HTTP/1.1\r\nHost: a\r\nAccept: text/html\r\n${reads && index === paths.length - 1 ? 'Connection: close\r\n' : ''}\r\n`;
  socket.on('error', () => {});
  socket.write(paths.map(head).join(''));
  if (!reads) return socket.pause();
  socket.resume();
  await once(socket, 'close');
  return socket;
}

/** What another reader waits at most in 99 of 100 requests, as long as something goes on, in milliseconds. */
async function waitDuring(url, work) {
  const state = { goesOn: true };
  const ended = work.finally(() => (state.goesOn = false));
  const waits = [];
  while (state.goesOn || waits.length < 20) {
    const start = performance.now();
    await (await fetch(`${url}/gaps`)).arrayBuffer();
    waits.push(performance.now() - start);
    await setTimeout(5);
  }
  await ended;
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)];
}

/** (e) Another reader of a kept page while a server of few instruments is attacked, and while it is not. */
export async function benchAttacks({ url }) {
  const row = (what, wait) =>
    benchRow(`another reader's p99, ${what}`, wait, 'ms', `of ${longest} ms`, wait / longest, '≤ 1');
  await (await fetch(`${url}/gaps`)).arrayBuffer();
  const rows = [row('a calm server', await waitDuring(url, setTimeout(2000)))];
  for (const [name, paths] of Object.entries(attacks)) {
    const attack = Promise.all(times(4, () => askAtOnce(url, paths)));
    rows.push(row(name, await waitDuring(url, attack)));
  }
  const openapi = times(10, () => '/openapi.json');
  const silent = Promise.all(times(300, () => askAtOnce(url, openapi, { reads: false })));
  rows.push(row('300 readers who read nothing', await waitDuring(url, setTimeout(4000))));
  for (const socket of await silent) socket.destroy();
  return rows;
}
