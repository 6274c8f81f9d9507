import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inThread } from '../src/worker-thread.js';
import { makeTempFolder, removeFolder } from './temp-folder.js';

/** What a thread does, by the name of the function. */
const module = `
import { threadId } from 'node:worker_threads';
export async function tellThread(task) { return [task, threadId]; }
export async function neverEnds() { for (;;); }
export async function takesMemory() { for (const kept = [];;) kept.push(Array(1000).fill(kept.length)); }
`;

let folder: string;

beforeAll(async () => {
  folder = await makeTempFolder();
  await writeFile(join(folder, 'work.mjs'), module);
});
afterAll(async () => removeFolder(folder));

const here = async () => 'here';
const doing = (name: string, file = 'work.mjs') =>
  inThread<unknown, unknown>({
    file: pathToFileURL(join(folder, file)),
    name,
    work: here,
    megabytes: 32,
  });

describe('work in a thread of its own', () => {
  test('is done by another thread, which is told and tells values', async () => {
    const [task, thread] = (await doing('tellThread')(new Map([['a', 1]]))) as [unknown, number];
    expect(task).toEqual(new Map([['a', 1]]));
    expect(thread).toBeGreaterThan(0);
  });

  test('is ended when it takes too long, and others go on meanwhile and afterwards', async () => {
    const work = doing('neverEnds');
    const abort = new AbortController();
    const working = work('', abort.signal);
    let turns = 0;
    while (turns < 50) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      turns++;
    }
    abort.abort();
    await expect(working).rejects.toThrow(/abort/i);
    expect(await doing('tellThread')('after')).toEqual(['after', expect.any(Number)]);
  });

  test('is ended when it takes too much memory', async () => {
    await expect(doing('takesMemory')('')).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
  });

  test('is done here where there is no compiled file', async () => {
    expect(await doing('tellThread', 'absent.mjs')('')).toBe('here');
  });
});
