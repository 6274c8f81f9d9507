import { randomBytes } from 'node:crypto';
import { newSecret } from '../../alerts/signing-secrets.js';
import { targetOf } from '../../alerts/subscriber-target.js';
import { CONFIG, type Config } from '../../config.js';
import { isDay } from '../../domain/day.js';
import { dueAfter } from '../../domain/rhythm.js';
import { visibleText } from '../../domain/visible-text.js';
import { Ledger } from '../../ledger/ledger.js';
import type { Subscription } from '../../ledger/outbox/subscription.js';
import { sinceParameter } from '../../status/parameters/journal-parameters.js';
import { untilParameter } from '../../status/parameters/moment-parameters.js';
import { parseQuery, QueryError, type Vocabulary } from '../../status/parameters.js';
import { StatusService } from '../../status/status.service.js';
import type { Format } from '../list-options.js';
import { withTracker } from '../open-tracker.js';
import { printRows } from '../print-answer.js';
import { readOpenDeliveries } from './open-deliveries.js';
import { sayChanges, sayRhythm } from './say-subscription.js';
import { subscriptionColumns, subscriptionRow, type SubscriptionRow } from './subscription-row.js';
import { wantedFilter, type FilterOptions } from './wanted-filter.js';
import { wantedRhythm, type RhythmOptions } from './wanted-rhythm.js';

/** Who is to be told of what, as it is said on the command line. */
export interface AddOptions extends FilterOptions, RhythmOptions {
  readonly since?: string;
  readonly format: Format;
}

/** Adds a subscription, and prints what it will tell, when first, and once with what it is signed. */
export async function addSubscription(to: string, options: AddOptions): Promise<void> {
  const rhythm = wantedRhythm(options);
  await withTracker(async (tracker) => {
    const { alertsAllowPrivate, smtpUrl } = tracker.get<Config>(CONFIG);
    const target = targetOf(to, { allowsPrivate: alertsAllowPrivate });
    const vocabulary = await tracker.get(StatusService).vocabulary();
    const { book, now } = vocabulary;
    const filter = wantedFilter(options, vocabulary);
    const since = options.since === undefined ? null : momentSince(options.since, vocabulary);
    const isWebhook = target.channel === 'webhook';
    const { subscriptions, reader } = tracker.get(Ledger, { strict: false });
    const wanted = {
      ...target,
      filter,
      rhythm,
      linkKey: randomBytes(32).toString('base64url'),
      secrets: isWebhook ? [newSecret()] : [],
    };
    const { kind, subscription } = await subscriptions.add(wanted, now, since);
    if (kind === 'there') throw alreadyTold(subscription);
    const row = subscriptionRow(subscription, await reader.read(readOpenDeliveries(subscription.id)), book);
    await print(options.format, row, {
      secret: subscription.secrets[0]?.secret ?? null,
      first: row.dueAt ?? (rhythm.every === 'at-once' ? null : dueAfter(rhythm, now)),
    });
    if (!isWebhook && smtpUrl === '')
      process.stderr.write('note: no mail is sent until SMTP_URL and MAIL_FROM are set\n');
  });
}

/**
 * The moment from which changes are told, RFC 3339 in UTC: that of a day is its beginning. Throws a `QueryError` for one
 * that is still to come.
 */
function momentSince(text: string, vocabulary: Vocabulary & { readonly now: string }): string {
  if (isDay(text))
    return `${parseQuery([sinceParameter], { since: text }, vocabulary).since ?? text}T00:00:00Z`;
  const { until: moment = '' } = parseQuery([untilParameter], { until: text }, vocabulary);
  if (moment === '' || moment > vocabulary.now)
    throw new QueryError(
      `--since "${text}" is still to come; expected a day or a moment up to ${vocabulary.now}`,
    );
  return moment;
}

/**
 * Nothing was done of what was asked: no secret can be shown a second time, and nothing since a day is told again. A
 * script that was to see to it that someone is told reads the number.
 */
function alreadyTold({ id, target, state }: Subscription): QueryError {
  const paused = state === 'paused' ? `, which is paused: subscriptions resume ${id}` : '';
  return new QueryError(`${target} is told of the same already by subscription ${id}${paused}`);
}

interface First {
  /** What its deliveries are signed with; `null` for mail. */
  readonly secret: string | null;
  /** When it is told first, as far as that is known. */
  readonly first: string | null;
}

async function print(format: Format, row: SubscriptionRow, { secret, first }: First): Promise<void> {
  if (format === 'json') {
    process.stdout.write(visibleText(`${JSON.stringify({ ...row, firstAt: first, secret }, null, 2)}\n`));
    return;
  }
  if (format === 'csv') {
    const columns = [{ key: 'secret', title: 'Secret', type: 'string', cell: () => secret } as const];
    await printRows({ format }, [row], [...subscriptionColumns, ...columns]);
    return;
  }
  const lines = [
    `Subscription ${row.id}: ${row.to} is told of ${row.tells}, ${sayRhythm(row)}.`,
    row.waiting > 0
      ? `${sayChanges(row.waiting)} told first, at ${first}.`
      : first === null
        ? 'It is told first when the next of them is recorded.'
        : `It is told first at ${first}, where one of them was recorded by then.`,
    ...(secret === null
      ? []
      : [
          `Each delivery is signed with this secret. It is not shown again; subscriptions rotate ${row.id} makes another.`,
          secret,
        ]),
  ];
  process.stdout.write(visibleText(`${lines.join('\n')}\n`));
}
