import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { momentOf } from '../../../src/clock.js';
import { sendWebhook } from '../../../src/alerts/webhook-sender.js';
import { newSecret, rotateSecrets } from '../../../src/alerts/webhooks/secrets.js';
import { webhookExample } from '../../house/webhook-message.js';
import { closedHost } from '../../sync/connect-proxy.js';

const root = resolve(import.meta.dirname, '../../..');

/** The program that the README shows. */
const [, program = ''] =
  /<!-- webhook-receiver -->\s+```js\n([^]*?)```/.exec(readFileSync(resolve(root, 'README.md'), 'utf8')) ??
  [];

test('the receiver of the README takes what is signed, once, and nothing else', async () => {
  const host = await closedHost();
  const secret = newSecret();
  const receiver = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    env: { ...process.env, WEBHOOK_SECRET: secret, PORT: new URL(`http://${host}`).port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    receiver.kill();
  });
  let said = '';
  receiver.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));

  const send = async (key: string) => {
    const now = momentOf(new Date());
    const secrets = rotateSecrets([{ secret: key, until: null }], newSecret(), now);
    const message = { id: 'msg_1', url: `http://${host}/`, body: webhookExample, secrets };
    const proxies = { httpProxy: '', httpsProxy: '', noProxy: '' };
    return sendWebhook(message, now, { userAgent: 'test', proxies, allowPrivate: true });
  };
  await expect.poll(async () => (await send(secret)).state, { timeout: 10_000 }).toBe('accepted');
  expect((await send(secret)).state).toBe('accepted');
  expect((await send(newSecret())).reason).toBe(`${host} answered with status 400`);
  await expect.poll(() => said).toBe('changes: Somalia acceded to UNTOC\n');
});
