import { Webhook } from 'standardwebhooks';
import { expect, it, onTestFinished } from 'vitest';
import { startMailbox } from '../alerts/mailbox.js';
import { answering, startWebhookReceiver } from '../alerts/webhook-receiver.js';
import { tempFolder } from '../temp-folder.js';
import { runCli } from './run-cli.js';

const patience = 120_000;

it('a test goes out by mail at once, and by no outbox', { timeout: patience }, async () => {
  const folder = await tempFolder();
  const mailbox = await startMailbox();
  onTestFinished(async () => mailbox.close());
  const settings = { SMTP_URL: mailbox.url, MAIL_FROM: 'tracker@example.org' };
  const added = await runCli(folder, ['subscriptions', 'add', 'reader@example.org'], settings);
  expect(added.stderr).not.toContain('SMTP_URL');

  const { status, stdout } = await runCli(folder, ['subscriptions', 'test', '1'], settings);
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^subscription 1: the test msg_[\da-f-]{36} is accepted\n$/),
  ]);
  const [id] = /msg_[\da-f-]+/.exec(stdout) ?? [];
  expect(mailbox.received).toMatchObject([{ to: 'reader@example.org' }]);
  expect(mailbox.received[0]?.mail.subject).toMatch(/test/i);
  expect(mailbox.received[0]?.mail.messageId).toContain(id);
  const { stdout: deliveries } = await runCli(folder, ['deliveries', '--format', 'json']);
  expect(JSON.parse(deliveries)).toEqual({ total: 0, rows: [] });

  // Without the setting nothing can be sent, and that is no success.
  const unset = await runCli(folder, ['subscriptions', 'test', '1']);
  expect([unset.status, unset.stdout]).toEqual([1, expect.stringMatching(/ failed: SMTP_URL is not set\n$/)]);
});

it('a test to a webhook is signed with the secret that was shown', { timeout: patience }, async () => {
  const folder = await tempFolder();
  const receiver = await startWebhookReceiver();
  onTestFinished(async () => receiver.close());
  const settings = { ALERTS_ALLOW_PRIVATE: 'true' };
  const add = ['subscriptions', 'add', `${receiver.url}/hook`, '--format', 'json'];
  const { secret } = JSON.parse((await runCli(folder, add, settings)).stdout) as { readonly secret: string };

  const { status, stdout } = await runCli(folder, ['subscriptions', 'test', '1'], settings);
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^subscription 1: the test msg_.+ is accepted\n$/),
  ]);
  const [{ body, headers } = { body: '', headers: {} }] = receiver.received;
  expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({ type: 'test' });

  receiver.answer(answering(500));
  const refused = await runCli(folder, ['subscriptions', 'test', '1'], settings);
  expect([refused.status, refused.stdout]).toEqual([
    1,
    expect.stringMatching(/ failed: 127\.0\.0\.1:\d+ answered with status 500\n$/),
  ]);
});
