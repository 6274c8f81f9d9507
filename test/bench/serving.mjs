import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchRow } from './bench-row.mjs';
import { endChild } from './end-child.mjs';
import { compareRates } from './load.mjs';
import { startRivals } from './rivals.mjs';

const connectionCounts = [1, 16, 64];
const json = 'application/json; charset=utf-8';
const lists = [
  { form: 'JSON', path: '/gaps.json', type: json, bare: '/all.json' },
  { form: 'HTML', path: '/gaps', type: 'text/html; charset=utf-8', bare: '/all' },
  { form: 'JSON of one instrument', path: '/gaps.json?instrument=treaty-1', type: json, bare: '/one.json' },
];

/** A list longer than this, in bytes, is asked for a few times, and not for some seconds. */
const long = 5_000_000;

/** The last thousand days, each in sixteen orders: more addresses than are kept, with answers about as long as today's. */
const variations = Array.from({ length: 1000 }, (_, back) =>
  new Date(Date.now() - (back + 1) * 86_400_000).toISOString().slice(0, 10),
).flatMap((day) =>
  ['code', 'state', 'group', 'instrument', 'standing', 'signedOn', 'daysSinceSignature', 'url']
    .flatMap((column) => [column, `-${column}`])
    .map((sort) => `asOf=${day}&sort=${sort}`),
);

async function startCeiling(tracker) {
  const folder = mkdtempSync(join(tmpdir(), 'ceiling-bench-'));
  const routes = [];
  for (const { path, type, bare } of lists) {
    const body = Buffer.from(await (await fetch(tracker.url + path)).arrayBuffer());
    const file = join(folder, `${routes.length}`);
    writeFileSync(file, body);
    routes.push({ path: bare, file, type, bytes: body.length });
  }
  const child = fork(fileURLToPath(new URL('bare-server.mjs', import.meta.url)), [JSON.stringify(routes)]);
  const { url } = await new Promise((resolve) => child.once('message', resolve));
  const stop = async () => {
    await endChild(child, () => child.disconnect());
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, bytesOf: (bare) => routes.find(({ path }) => path === bare).bytes, stop };
}

/** (c) The gap list of a tracker, from its cache and anew, against the ceiling and the rivals on the same rows. */
export async function benchServing(tracker, count) {
  const ceiling = await startCeiling(tracker);
  const { rows: gaps } = await (await fetch(`${tracker.url}/gaps.json`)).json();
  const rivals = await startRivals(gaps);
  const rows = [];
  try {
    for (const { form, path, bare: barePath } of lists) {
      for (const connections of connectionCounts) {
        const isLong = ceiling.bytesOf(barePath) > long;
        // One at a time: to make a long list sixty-four times takes a minute, whoever makes it.
        if (isLong && connections > 1 && form === 'HTML') continue;
        const mayTakeLong = !isLong || connections < 64;
        const servers = {
          bare: { url: ceiling.url, paths: [barePath] },
          kept: { url: tracker.url, paths: [path] },
          ...(mayTakeLong && {
            anew: {
              url: tracker.url,
              paths: variations.map((query) => `${path}${path.includes('?') ? '&' : '?'}${query}`),
            },
            ...(form === 'JSON' && rivals.servers),
          }),
        };
        const amount = isLong ? Math.max(3, connections) : null;
        const { kept, anew, bare, ...others } = await compareRates(servers, connections, amount);
        const size = `${Math.round(ceiling.bytesOf(barePath) / 1000)} kB`;
        const what = `gap list, ${count} instruments, ${form} (${size}), ${connections} connections`;
        const line = (how, rate, against, ratio, aim) =>
          rows.push(benchRow(`${what}: ${how}`, rate, '1/s', against, ratio, aim));
        line('bare Fastify, the ceiling', bare, null, null, null);
        line('kept', kept, 'ceiling', kept / bare, '≥ 0.7');
        if (anew !== undefined) line('made anew', anew, 'ceiling', anew / bare, '≥ 0.2');
        for (const [name, rate] of Object.entries(others)) {
          line(name, rate, `kept / ${name}`, kept / rate, '≥ 10');
        }
      }
    }
  } finally {
    await rivals.stop();
    await ceiling.stop();
  }
  return rows;
}
