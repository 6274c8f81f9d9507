import { expect, it, onTestFinished } from 'vitest';
import { baselinePage } from '../baseline-page.js';
import { runCli } from '../commands/run-cli.js';
import { startDepositary } from '../depositary-server.js';
import { tempFolder } from '../temp-folder.js';
import { mailbox, openTelling, pageOf, receiver, webhook } from './telling-tracker.js';
import { answering } from './webhook-receiver.js';
import { subscribe } from './subscribe.js';

it('a sync on the command line tells what it found before it ends, and what is wrong', async () => {
  const [folder, box, hook] = [await tempFolder(), await mailbox(), await receiver()];
  const tracker = await openTelling({ folder });
  await subscribe(tracker, webhook(hook.url));
  await tracker.close();
  const depositary = await startDepositary({
    'IV-8': pageOf('2026-02-02'),
    'IV-11-c': baselinePage('opsc', { rows: (rows) => rows.slice(0, 60) }),
  });
  onTestFinished(async () => depositary.close());
  const settings = {
    TREATY_COLLECTION_URL: depositary.url,
    SMTP_URL: box.url,
    MAIL_FROM: 'tracker@example.org',
    OPERATOR_EMAIL: 'operator@example.org',
    ALERTS_ALLOW_PRIVATE: 'true',
  };
  const { status, stderr } = await runCli(
    folder,
    ['sync', '--instrument', 'cedaw', '--instrument', 'opsc'],
    settings,
  );
  expect(status, stderr).toBe(2);
  expect(box.received.map(({ to }) => to)).toEqual(['operator@example.org']);
  const types = hook.received.map(({ body }) => (JSON.parse(body) as { readonly type: string }).type);
  expect(types.toSorted()).toEqual(['changes', 'trouble']);

  hook.answer(answering(500));
  depositary.put('IV-8', pageOf('2026-02-01'));
  const unsent = await runCli(folder, ['sync', '--instrument', 'cedaw'], settings);
  expect(unsent.stderr).toMatch(
    /^note: \d (delivery was|deliveries were) due and not taken; msg_\S+: .*answered with status 500$/m,
  );

  const refused = await runCli(folder, ['sync'], { ...settings, MAIL_FROM: '' });
  expect(refused).toMatchObject({ status: 64, stderr: expect.stringContaining('MAIL_FROM is ""') });
});
