import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validate } from 'dockerfile-utils';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { program } from '../../src/commands/program.js';
import { settings } from '../../src/config.js';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const dockerfile = read('.docker/Dockerfile');

const known = new Set([...Object.values(settings).map(({ variable }) => variable), 'NODE_ENV']);

test('the Dockerfile is one, by the rules of its own linter', () => {
  expect(validate(dockerfile).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
});

test('what the Dockerfile copies is there, and is let into the build', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
    sources.split(' '),
  );
  const letIn = read('.docker/Dockerfile.dockerignore')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1).split('/')[0]] : []));
  expect(copied).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'src', 'data']));
  for (const path of copied) {
    expect(existsSync(join(root, path)), path).toBe(true);
    expect(letIn).toContain(path);
  }
});

test('the last stage of the Dockerfile is not root, is watched, and keeps its record in a volume', () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^VOLUME \["\/app\/data"\]$/m);
  expect(last).toMatch(/^HEALTHCHECK .*\n.*\/health\b/m);
  expect(last).toMatch(/^CMD \["node", "dist\/main\.js"\]$/m);
});

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly build?: { readonly context: string; readonly dockerfile: string };
        readonly command?: readonly string[];
        readonly environment?: Readonly<Record<string, string>>;
        readonly volumes?: readonly string[];
      }
    >
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

test.each(['.docker/compose.yaml', '.docker/compose.postgres.yaml', '.docker/compose.many.yaml'])(
  '%s names what is there, and settings that exist',
  (file) => {
    const { services, volumes } = parse(read(file), { merge: true }) as Compose;
    for (const { build, volumes: used = [] } of Object.values(services)) {
      if (build) expect(existsSync(join(root, '.docker', build.context, build.dockerfile))).toBe(true);
      for (const volume of used) expect(Object.keys(volumes)).toContain(volume.split(':')[0]);
    }
    const ours = Object.entries(services).filter(([name]) => name !== 'database');
    for (const [, { environment = {} }] of ours)
      for (const variable of Object.keys(environment)) expect([...known]).toContain(variable);
  },
);

test.each([
  ['.docker/compose.yaml', 'tracker'],
  ['.docker/compose.many.yaml', 'daemon'],
])('in %s alerts can be set up for the %s, which sends them', (file, name) => {
  const { services } = parse(read(file), { merge: true }) as Compose;
  for (const variable of ['SMTP_URL', 'MAIL_FROM', 'OPERATOR_EMAIL', 'HEARTBEAT_URL', 'PUBLIC_URL'])
    expect(services[name]?.environment?.[variable]).toMatch(`\${${variable}:-`);
});

test('what the services for many run are commands with options that exist', () => {
  const { services } = parse(read('.docker/compose.many.yaml'), { merge: true }) as Compose;
  const commandOf = (name: string) => {
    const [, , command, option] = services[name]?.command ?? [];
    return program()
      .commands.find((one) => one.name() === command)
      ?.options.find(({ long }) => long === option)?.long;
  };
  expect([commandOf('web'), commandOf('daemon')]).toEqual(['--web-only', '--daemon']);
});

test('the unit for systemd in the README names settings that exist, and the door of the server', () => {
  const [, unit = ''] = /```ini\n([^]*?)```/.exec(read('README.md')) ?? [];
  const named = [...unit.matchAll(/^Environment=(\w+)=/gm)].map(([, variable]) => variable);
  expect(named.length).toBeGreaterThan(2);
  for (const variable of named) expect([...known]).toContain(variable);
  expect(unit).toMatch(/^ExecStart=\/usr\/bin\/node \S+\/dist\/main\.js$/m);
});
