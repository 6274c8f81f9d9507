import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    setupFiles: ['test/setup.ts'],
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
