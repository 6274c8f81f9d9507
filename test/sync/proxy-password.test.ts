import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { usualPatience } from '../../src/treaty-collection/page-fetcher.js';
import { runCli } from '../commands/run-cli.js';
import { tempFolder } from '../temp-folder.js';
import { serveTracker } from '../tracker.js';
import { closedHost, startConnectProxy, type ProxyOptions } from './connect-proxy.js';

describe('the password of a proxy', () => {
  const [name, password] = ['kathe', 'Sesam-0ffne-dich'];
  const encoded = Buffer.from(`${name}:${password}`).toString('base64');
  const secrets = new RegExp(`${name}|${password}|${encoded}`);

  /** Everything that lies in a folder, as one text. */
  const written = (folder: string): string =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => readFileSync(join(parentPath, file), 'latin1'))
      .join('\n');

  test.each<[string, ProxyOptions | null]>([
    ['wants another one', { login: 'a:b' }],
    [
      'refuses and repeats it',
      { answers: [`HTTP/1.1 403 ${password}\r\nX-Was: ${encoded}\r\n\r\n${password}`] },
    ],
    ['is away', null],
  ])(
    'reaches no line, file or answer where the proxy %s',
    async (_, options) => {
      const proxy = options && (await startConnectProxy(options));
      if (proxy) onTestFinished(async () => proxy.close());
      const host = proxy ? proxy.host : await closedHost();
      const settings = {
        TREATY_COLLECTION_URL: 'http://127.0.0.1:9',
        HTTP_PROXY: `http://${name}:${password}@${host}`,
        LOG_FORMAT: 'json',
      };
      const folder = await tempFolder();
      // The command line is as patient with a proxy that is away as with the depositary: half a minute.
      if (options !== null) {
        const said = await runCli(folder, ['sync', '--instrument', 'cedaw', '--format', 'json'], settings);
        expect(said.status).toBe(1);
        expect(said.stdout).toContain('the proxy answered');
        expect(said.stdout + said.stderr).not.toMatch(secrets);
      }
      const tracker = await serveTracker({ folder, settings, patience: { ...usualPatience, retries: 0 } });
      try {
        const report = await tracker.sync({ only: ['cedaw'] });
        expect(report.outcome).toBe('failed');
        expect(JSON.stringify(report)).not.toMatch(secrets);
        for (const path of [
          `/runs/${report.run}.json`,
          `/runs/${report.run}`,
          '/metrics',
          '/health',
          '/about',
          '/',
        ]) {
          const response = await fetch(tracker.url + path);
          expect(JSON.stringify([...response.headers]) + (await response.text())).not.toMatch(secrets);
        }
        expect(written(folder)).not.toMatch(secrets);
      } finally {
        await tracker.close();
      }
    },
    60_000,
  );

  test.each([
    `http://${name}:${password}@proxy.example:99999`,
    `ftp://${name}:${password}@proxy.example`,
    `${name}:${password}@proxy.example/path`,
    `http://${name}:${password}`,
    `http://${name}:a/${password}@b@proxy.example`,
    `http://${name}:%zz${password}@proxy.example:3128`,
  ])('does not reach the line that refuses %s', async (value) => {
    const folder = await tempFolder();
    const { status, stdout, stderr } = await runCli(folder, ['runs'], { HTTPS_PROXY: value });
    expect([status, stdout]).toEqual([64, '']);
    expect(stderr).toMatch(/^ratification-tracker: HTTPS_PROXY is "[^\n]*"; expected [^\n]+\n$/);
    expect(stderr).not.toContain(password);
  });
});
