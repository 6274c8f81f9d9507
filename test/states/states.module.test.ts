import { isAbsolute, join } from 'node:path';
import { existsSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { expect, test } from 'vitest';
import { PACKAGE_DATA_DIR } from '../../src/states/package-data-dir.js';
import { StateDirectory } from '../../src/states/state-directory.js';
import { StatesModule } from '../../src/states/states.module.js';

test('the data folder is the one of the package', () => {
  expect(isAbsolute(PACKAGE_DATA_DIR)).toBe(true);
  expect(existsSync(join(PACKAGE_DATA_DIR, '..', 'package.json'))).toBe(true);
});

test('the module gives the directory of the package', async () => {
  const context = await NestFactory.createApplicationContext(StatesModule, { logger: false });
  expect(context.get(StateDirectory).byCode('KEN')?.name).toBe('Kenya');
  await context.close();
});
