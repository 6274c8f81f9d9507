import { Logger, type LoggerService } from '@nestjs/common';
import { afterEach, expect, test, vi } from 'vitest';
import { HouseLogger } from '../../src/house-logger.js';

afterEach(() => {
  vi.restoreAllMocks();
  Logger.overrideLogger(new HouseLogger('text'));
});

/** What is written to each stream while the tracker and Nest tell something through a logger. */
function written(logger: LoggerService) {
  const lines = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      lines[name] += String(text);
      return true;
    });
  }
  Logger.overrideLogger(logger);
  new Logger('InstanceLoader').log('AppModule dependencies initialized');
  new Logger('Sync').log('run 3 done: cedaw unchanged (100 %d)');
  new Logger('Sync').warn('run 4 held: cedaw held');
  new Logger('ExceptionHandler').error(new Error('thrown as well'));
  new Logger('Web').error('Error: no\n    at one (a.js:1:1)\n    at two (b.js:2:2)');
  vi.restoreAllMocks();
  return lines;
}

const withoutTimes = (text: string) => text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'TIME');

test('the log is one line each, its errors on standard error', () => {
  const { stdout, stderr } = written(new HouseLogger('text'));
  expect(withoutTimes(stdout)).toBe(
    'TIME INFO [Sync] run 3 done: cedaw unchanged (100 %d)\nTIME WARN [Sync] run 4 held: cedaw held\n',
  );
  expect(withoutTimes(stderr)).toBe('TIME ERROR [Web] Error: no at one (a.js:1:1) at two (b.js:2:2)\n');
});

test('as JSON each line is an object of its own', () => {
  const { stdout, stderr } = written(new HouseLogger('json'));
  const lines = stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(withoutTimes(line)))).toEqual([
    { level: 'info', time: 'TIME', context: 'Sync', msg: 'run 3 done: cedaw unchanged (100 %d)' },
    { level: 'warn', time: 'TIME', context: 'Sync', msg: 'run 4 held: cedaw held' },
  ]);
  expect(JSON.parse(stderr)).toMatchObject({ level: 'error', context: 'Web' });
});

test('a command tells errors only: its answer stands on standard output', () => {
  const { stdout, stderr } = written(new HouseLogger('text', 'error'));
  expect([stdout, stderr.split('\n').length]).toEqual(['', 2]);
});
