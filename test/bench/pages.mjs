// What the pages weigh as they are sent (brotli and gzip, with the style), and how fast they come. Build first, then:
// node test/bench/pages.mjs [address of a running tracker]
import { gzipSync } from 'node:zlib';

const [address = 'http://127.0.0.1:3000'] = process.argv.slice(2);
const paths = [
  '/',
  '/gaps',
  '/matrix',
  '/instruments/cedaw',
  '/states/LBR',
  '/groups',
  '/compare',
  '/entry-into-force',
];
const rounds = 60;

const style = await fetch(address + (await (await fetch(address)).text()).match(/\/assets\/\w+\.css/)[0]);
const styleGzip = gzipSync(await style.text()).length;
const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

process.stdout.write(`style ${kilo(styleGzip)} gzip\n`);
for (const path of paths) {
  const text = await (await fetch(address + path)).text();
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const answer = await fetch(address + path, { headers: { 'accept-encoding': 'br' } });
    await answer.arrayBuffer();
    times.push(performance.now() - start);
  }
  const [median, p95] = [0.5, 0.95].map((part) => times.toSorted((a, b) => a - b)[Math.floor(part * rounds)]);
  const gzip = gzipSync(text).length;
  process.stdout.write(
    `${path.padEnd(22)} ${kilo(text.length).padStart(9)} raw ${kilo(gzip).padStart(9)} gzip ` +
      `${kilo(gzip + styleGzip).padStart(9)} with style; median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms\n`,
  );
}
