import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endChild } from './end-child.mjs';
import { freePort } from './free-port.mjs';

const folder = fileURLToPath(new URL('rivals/', import.meta.url));

/** Installs the rivals from their own lock file, once. */
function installRivals() {
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return;
  process.stderr.write('installing the rivals …\n');
  execFileSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function untilAnswered(url) {
  for (let tries = 0; tries < 300; tries++) {
    const found = await fetch(url).then(
      async (response) => (await response.arrayBuffer(), response.ok),
      () => false,
    );
    if (found) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${url} never answered`);
}

/** The row of a gap without anything inside anything: as a table of SQLite has it. */
const flat = ({ state, evidence, ...row }) => ({
  ...Object.fromEntries(Object.entries(state).map(([key, value]) => [`state_${key}`, value])),
  ...row,
  ...evidence,
});

/** Starts json-server and soul-cli on the rows of a gap list. */
export async function startRivals(rows) {
  installRivals();
  const own = mkdtempSync(join(tmpdir(), 'rivals-bench-'));
  const require = createRequire(join(folder, 'package.json'));
  writeFileSync(join(own, 'db.json'), JSON.stringify({ gaps: rows }));
  const Database = require('better-sqlite3');
  const database = new Database(join(own, 'db.sqlite'));
  const table = rows.map(flat);
  const columns = Object.keys(table[0]);
  database.exec(`CREATE TABLE gaps (${columns.map((column) => `"${column}"`).join(', ')})`);
  const insert = database.prepare(`INSERT INTO gaps VALUES (${columns.map(() => '?').join(', ')})`);
  database.transaction(() => {
    for (const row of table) insert.run(columns.map((column) => row[column]));
  })();
  database.close();

  const started = [];
  const start = async (name, program, argumentsOf, path) => {
    const port = await freePort();
    const child = spawn(process.execPath, [join(folder, 'node_modules', program), ...argumentsOf(port)], {
      cwd: own,
      stdio: 'ignore',
    });
    started.push(child);
    const url = `http://127.0.0.1:${port}`;
    await untilAnswered(url + path);
    return [name, { url, paths: [path] }];
  };
  const servers = Object.fromEntries([
    await start(
      'json-server',
      'json-server/lib/cli/bin.js',
      (port) => ['--quiet', '--host', '127.0.0.1', '--port', String(port), 'db.json'],
      '/gaps',
    ),
    await start(
      'soul-cli',
      'soul-cli/src/server.js',
      (port) => ['-d', join(own, 'db.sqlite'), '-p', String(port)],
      `/api/tables/gaps/rows?_limit=${rows.length}`,
    ),
  ]);
  return {
    servers,
    stop: async () => {
      for (const child of started) {
        await endChild(child, () => child.kill('SIGKILL'));
      }
      rmSync(own, { recursive: true, force: true });
    },
  };
}
