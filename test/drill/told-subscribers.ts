import { Webhook } from 'standardwebhooks';
import { expect } from 'vitest';
import { startMailbox } from '../alerts/mailbox.js';
import { startWebhookReceiver } from '../alerts/webhook-receiver.js';
import { runCli } from '../commands/run-cli.js';

/** Something read of the ledger as another process reads it. */
type Read = <Row>(sql: string) => Promise<readonly Row[]>;

/** What those who subscribed met with. */
interface ToldFigures {
  readonly deliveries: number;
  readonly messages: number;
  /** How many of the messages came again under the id that they had before. */
  readonly doubles: number;
}

/** Whoever subscribed in a drill: to all by a webhook and by mail, and to one instrument by a webhook. */
export interface ToldSubscribers {
  /** What a process needs to tell them. */
  readonly settings: Readonly<Record<string, string>>;
  /** Subscribes them, on the command line. */
  readonly subscribe: (folder: string, settings: Readonly<Record<string, string>>) => Promise<void>;
  /** From now on leaves the next message without an answer where `kill` says that it has killed whoever sent it. */
  readonly cutOff: (kill: () => Promise<boolean>) => void;
  /** Answers all again, once a kill that has begun is over. */
  readonly answerAll: () => Promise<void>;
  /** Holds what has come against the ledger: every change was told to each who wants it, under one id. */
  readonly compare: (read: Read) => Promise<ToldFigures>;
  readonly close: () => Promise<void>;
}

/** A message as it came. */
interface Message {
  readonly subscription: number;
  readonly id: string | undefined;
  /** What it tells of each change, as `toldRow` has it; `null` of a mail. */
  readonly changes: readonly string[] | null;
  /** A mail in words. */
  readonly text: string | null;
}

/** A change as a webhook tells it, and as it was recorded. */
interface WebhookChange extends Pick<DeliveredChange, 'instrument' | 'kind' | 'detectedAt'> {
  readonly state: { readonly code: string };
  readonly before: PrintedDays;
  readonly after: PrintedDays;
  readonly sentence: string;
}

interface DeliveredChange {
  readonly subscription: number;
  readonly delivery: string;
  readonly change: number;
  readonly instrument: string;
  readonly state: string;
  readonly kind: string;
  readonly detectedAt: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What the pages of the drill alter. */
type PrintedDays = { readonly consent: { readonly date: string } | null } | null;

const toldRow = (
  { instrument, kind, detectedAt }: Pick<DeliveredChange, 'instrument' | 'kind' | 'detectedAt'>,
  state: string,
  rows: readonly PrintedDays[],
) => JSON.stringify([instrument, state, kind, detectedAt, ...rows.map((row) => row?.consent?.date)]);

const toldOf = (change: WebhookChange) => toldRow(change, change.state.code, [change.before, change.after]);
const printed = (text: string | null) => (text === null ? null : (JSON.parse(text) as PrintedDays));
const deliveredOf = (change: DeliveredChange) =>
  toldRow(change, change.state, [printed(change.before), printed(change.after)]);

export async function startSubscribers(): Promise<ToldSubscribers> {
  const messages: Message[] = [];
  /** What a webhook says of each change in words; a mail says the same. */
  const sentences = new Map<string, string>();
  const secrets = new Map<string, string>();
  const subscriptions = new Map<string, number>();
  let kill: (() => Promise<boolean>) | null = null;
  let killing: Promise<boolean> = Promise.resolve(false);
  const isCutOff = async () => {
    const wanted = kill;
    if (wanted === null) return false;
    kill = null;
    killing = wanted();
    const isKilled = await killing;
    // Another one sends: the next message may be of the one that is meant.
    if (!isKilled) kill ??= wanted;
    return isKilled;
  };

  const hooks = await startWebhookReceiver();
  hooks.answer((response, { target = '', headers, body }) => {
    // Throws where the signature is not good, and nothing is taken then.
    new Webhook(secrets.get(target)!).verify(body, headers as Record<string, string>);
    const { data } = JSON.parse(body) as { readonly data: { readonly changes: readonly WebhookChange[] } };
    messages.push({
      subscription: subscriptions.get(target)!,
      id: headers['webhook-id'] as string,
      changes: data.changes.map(toldOf),
      text: null,
    });
    for (const one of data.changes) sentences.set(toldOf(one), one.sentence);
    const reply = async () => {
      if (!(await isCutOff())) response.writeHead(204).end();
    };
    void reply();
  });
  const box = await startMailbox({
    onMail: async ({ to, mail }) => {
      messages.push({
        subscription: subscriptions.get(to)!,
        id: /msg_[\w-]+/.exec(mail.messageId ?? '')?.[0],
        changes: null,
        text: (mail.text ?? '').replaceAll(/\s+/g, ' '),
      });
      if (await isCutOff()) await new Promise(() => {});
    },
  });
  const settings = { SMTP_URL: box.url, MAIL_FROM: 'tracker@example.org', ALERTS_ALLOW_PRIVATE: 'true' };

  return {
    settings,
    subscribe: async (folder, others) => {
      const add = async (to: string, key: string, ...wants: readonly string[]) => {
        const args = ['subscriptions', 'add', to, ...wants, '--format', 'json'];
        const { status, stdout, stderr } = await runCli(folder, args, { ...settings, ...others });
        expect(status, stderr).toBe(0);
        const { id, secret } = JSON.parse(stdout) as { readonly id: number; readonly secret: string | null };
        subscriptions.set(key, id);
        if (secret !== null) secrets.set(key, secret);
      };
      await Promise.all([
        add(`${hooks.url}/all`, '/all'),
        add(`${hooks.url}/cedaw`, '/cedaw', '--instrument', 'cedaw'),
        add('reader@example.org', 'reader@example.org'),
      ]);
    },
    cutOff: (wanted) => {
      kill = wanted;
    },
    answerAll: async () => {
      await killing;
      kill = null;
    },
    compare: async (read) => {
      const told = await read<DeliveredChange>(
        `SELECT one.subscription_id AS subscription, one.id AS delivery, change.id AS change, change.instrument,
           change.state, change.kind, change.detected_at AS "detectedAt", change.before, change.after
         FROM delivery one JOIN delivery_change told ON told.delivery_id = one.id
         JOIN change ON change.id = told.change_id ORDER BY change.id`,
      );
      const [all, cedaw, mailed] = ['/all', '/cedaw', 'reader@example.org'].map((key) =>
        subscriptions.get(key)!,
      );
      const recorded = await read<Pick<DeliveredChange, 'instrument'> & { readonly id: number }>(
        'SELECT id, instrument FROM change WHERE run_id IS NOT NULL ORDER BY id',
      );
      // In the outbox each change stands once for each who wants it.
      const putFor = (subscription: number | undefined) =>
        told.filter((one) => one.subscription === subscription).map(({ change }) => change);
      const ids = recorded.map(({ id }) => id);
      expect(putFor(all)).toEqual(ids);
      expect(putFor(mailed)).toEqual(ids);
      expect(putFor(cedaw)).toEqual(
        recorded.filter(({ instrument }) => instrument === 'cedaw').map(({ id }) => id),
      );
      // Each of these came, and nothing else did, and said so whenever it came.
      const deliveries = new Map<string, readonly string[]>();
      for (const one of told) {
        const key = `${one.subscription} ${one.delivery}`;
        deliveries.set(key, [...(deliveries.get(key) ?? []), deliveredOf(one)]);
      }
      expect(new Set(messages.map(({ subscription, id }) => `${subscription} ${id}`))).toEqual(
        new Set(deliveries.keys()),
      );
      for (const { subscription, id, changes, text } of messages) {
        const wanted = deliveries.get(`${subscription} ${id}`)!;
        if (changes !== null) expect(changes).toEqual(wanted);
        for (const row of wanted) if (text !== null) expect(text).toContain(sentences.get(row) ?? row);
      }
      return {
        deliveries: deliveries.size,
        messages: messages.length,
        doubles: messages.length - deliveries.size,
      };
    },
    close: async () => {
      await Promise.all([hooks.close(), box.close()]);
    },
  };
}
