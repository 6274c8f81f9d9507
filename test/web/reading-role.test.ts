import { Logger } from '@nestjs/common';
import { expect, onTestFinished, test, vi } from 'vitest';
import { endToken } from '../../src/alerts/end-link.js';
import { readBack, subscribe } from '../alerts/subscribe.js';
import { freshPostgres, openBeside } from '../ledger/each-database.js';
import { openTracker, serveTracker } from '../tracker.js';

test('where PostgreSQL lets the server read only, it serves, and ends no subscription while it says so', async () => {
  const address = await freshPostgres();
  const owner = await openTracker({ settings: { DATABASE_URL: address } });
  onTestFinished(async () => owner.close());
  const subscription = await subscribe(owner);
  const { writer } = await openBeside(address);
  const role = `reads_${new URL(address).pathname.slice(1)}`;
  await writer.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
  await writer.query(`GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role}`);
  const server = await serveTracker({
    settings: { DATABASE_URL: address.replace('//tracker:', `//${role}:`) },
  });
  onTestFinished(async () => {
    await server.close();
    await writer.query(`DROP OWNED BY ${role}`);
    await writer.query(`DROP ROLE ${role}`);
  });
  const told = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
  onTestFinished(() => told.mockRestore());

  const ask = async (method: string) =>
    fetch(`${server.url}/unsubscribe/${endToken(subscription)}`, {
      method,
      headers: { accept: 'application/json' },
    });
  expect((await fetch(`${server.url}/gaps.json`)).status).toBe(200);
  expect((await ask('GET')).status).toBe(200);
  const refused = await ask('POST');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '3600']);
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('has not ended') as string });
  expect(told.mock.calls).toEqual([
    [expect.stringContaining(`subscription ${subscription.id} could not be ended by its link`)],
  ]);
  expect(await readBack(owner, subscription)).toEqual(subscription);
});
