import { describe, expect, it, test } from 'vitest';
import { DeliveryLoop } from '../../src/alerts/delivery-loop.js';
import { momentOf } from '../../src/clock.js';
import { readDeliveries } from '../../src/ledger/outbox/read-deliveries.js';
import { startMailbox } from '../alerts/mailbox.js';
import { ledgerOf, subscribe } from '../alerts/subscribe.js';
import { pageOf, webhook } from '../alerts/telling-tracker.js';
import { startWebhookReceiver } from '../alerts/webhook-receiver.js';
import { startCli } from '../commands/run-cli.js';
import { startDepositary } from '../depositary-server.js';
import { FixedClock } from '../fixed-clock.js';
import { makeTempFolder, removeFolder } from '../temp-folder.js';
import { openTracker } from '../tracker.js';

/** Where a message can be when whoever sends it is killed, as its receiver sees it. */
const stages = ['mailbox named', 'mail read', 'mail taken', 'request read', 'request answered'] as const;
type Stage = (typeof stages)[number];

/** Each lane has a record of its own, and as many kills: at each stage of the first messages, and of later ones. */
const lanes = [
  [1, 2],
  [3, 4],
  [1, 4],
];

/** How many are told, of either kind. */
const subscribers = 4;

let doubles = 0;
let killed = 0;

describe('whoever sends is killed', () => {
  test.concurrent.each(lanes)(
    'at each stage of the messages %i and %i, and loses none',
    async (...places) => {
      const passed = new Map<Stage, number>();
      let plan: { readonly stage: Stage; readonly place: number; readonly kill: () => void } | null = null;
      const pass = (stage: Stage) => {
        passed.set(stage, (passed.get(stage) ?? 0) + 1);
        if (plan?.stage === stage && plan.place === passed.get(stage)) plan.kill();
      };
      const box = await startMailbox({
        onRcptTo: (_address, _session, done) => {
          pass('mailbox named');
          done();
        },
        onMail: () => pass('mail read'),
        onTaken: () => pass('mail taken'),
      });
      const hooks = await startWebhookReceiver();
      hooks.answer((response) => {
        pass('request read');
        response.writeHead(204).end(() => pass('request answered'));
      });
      const depositary = await startDepositary();
      // A folder of the test would be removed at the end of whichever of those beside it ends first.
      const folder = await makeTempFolder();
      const settings = {
        TREATY_COLLECTION_URL: depositary.url,
        SMTP_URL: box.url,
        MAIL_FROM: 'tracker@example.org',
        ALERTS_ALLOW_PRIVATE: 'true',
      };
      const present = () => momentOf(new Date());
      const tracker = await openTracker({ folder, settings, clock: new FixedClock(present()) });
      for (let one = 0; one < subscribers; one++) {
        await subscribe(tracker);
        await subscribe(tracker, webhook(`${hooks.url}/${one}`));
      }
      const kills = places.flatMap((place) => stages.map((stage) => ({ stage, place })));
      for (const [round, { stage, place }] of kills.entries()) {
        depositary.put('IV-8', pageOf(`2026-01-${String(round + 10)}`));
        tracker.clock.set(present());
        await tracker.sync({ only: ['cedaw'] });
        passed.clear();
        const { child, ended } = startCli(folder, ['sync', '--daemon'], settings);
        plan = { stage, place, kill: () => child.kill('SIGKILL') };
        const { signal, stderr } = await ended;
        expect(signal, stderr).toBe('SIGKILL');
        killed++;
      }
      plan = null;
      const deliveries = async () => ledgerOf(tracker).reader.read(readDeliveries());
      // What failed, since a slow machine was not waited for, is tried again by the schedule.
      for (const hours of [0, 1, 2, 4]) {
        tracker.clock.set(momentOf(new Date(Date.now() + hours * 3_600_000)));
        await tracker.context.get(DeliveryLoop, { strict: false }).once();
      }
      const all = await deliveries();
      expect(all.filter(({ state }) => state !== 'accepted').map(({ reason }) => reason)).toEqual([]);
      expect(all).toHaveLength(kills.length * 2 * subscribers);

      // What was taken is what there is to tell, each under one id, however often it came.
      const taken = [
        ...box.received.map(({ to, mail }) => ({
          who: to,
          id: /msg_[\w-]+/.exec(mail.messageId ?? '')?.[0],
        })),
        ...hooks.received.map(({ target, headers }) => ({ who: target, id: headers['webhook-id'] })),
      ];
      const ids = new Map<string | undefined, Set<unknown>>();
      for (const { who, id } of taken) ids.set(who, (ids.get(who) ?? new Set()).add(id));
      expect(ids.size).toBe(2 * subscribers);
      for (const own of ids.values()) expect(own.size).toBe(kills.length);
      expect(new Set(taken.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
      doubles += taken.length - all.length;

      await tracker.close();
      await Promise.all([box.close(), hooks.close(), depositary.close()]);
      await removeFolder(folder);
    },
    300_000,
  );

  it('was killed thirty times', () => {
    process.stderr.write(`${killed} kills of who sends: none lost, ${doubles} came twice under one id.\n`);
    expect(killed).toBe(30);
  });
});
