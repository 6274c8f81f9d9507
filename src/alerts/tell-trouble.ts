import type { Day } from '../domain/day.js';
import { nameOf, type InstrumentName } from '../domain/instrument-name.js';
import type { Site } from '../forms/site.js';
import type { TroubleEntity } from '../ledger/entities/trouble.entity.js';
import type { BegunDelivery } from '../ledger/outbox/outbox.js';
import type { BookRecord } from '../status/book.js';
import type { Asked } from '../status/question.js';
import type { AlertReason } from '../wording/alert-reason.js';
import { english } from '../wording/english.js';
import { plainLine } from './plain-line.js';
import { longestSubject } from './subject-of-changes.js';
import { warningsOf } from './tell-changes.js';
import type { Telling } from './telling.js';
import { addressedText, inFull, listed, paragraph } from './text-of-changes.js';

type TroubleTold = Pick<Telling, 'about' | 'subject' | 'rows' | 'trouble' | 'warnings' | 'text'>;

/**
 * What a notice says. The operator hears why, and by which commands it is looked at; a subscriber hears neither: what the
 * operator was told may name an address.
 */
export function tellTrouble(
  { delivery, subscription }: Pick<BegunDelivery, 'delivery' | 'subscription'>,
  trouble: TroubleEntity,
  asked: Asked,
  site: Site,
  unsubscribe: string | null,
): TroubleTold {
  const isMended = delivery.about === 'mended';
  const record = trouble.instrument === null ? undefined : asked.book.records.get(trouble.instrument);
  const reason = subscription === null && !isMended ? trouble.reason : null;
  // Whatever it is, to a subscriber it means that nothing can be told.
  const kind = subscription === null ? trouble.kind : 'untold';
  const label = record?.instrument.label ?? trouble.instrument ?? '';
  const [about, sentence] = saidOf(
    { kind, label, isMended, since: sinceOf(trouble, record) },
    trouble,
    reason,
  );
  const subject = plainLine(english.say(about), longestSubject);
  const warnings = record ? warningsOf([record.instrument.id], asked) : [];
  const commands = subscription === null && !isMended ? commandsFor(trouble, record) : [];
  const links = record ? linksTo(record, nameOf(record.instrument), site) : [];
  return {
    about: delivery.about,
    subject,
    rows: [],
    trouble: {
      kind,
      instrument: trouble.instrument,
      openedAt: trouble.openedAt,
      endedAt: trouble.endedAt,
      sentence: plainLine(english.say(sentence), 2_000),
    },
    warnings,
    text: addressedText({ subject, subscription, unsubscribe }, [
      paragraph(sentence),
      // Whoever runs the tracker quotes nothing, and has just been told why.
      ...(subscription === null ? [] : listed({ say: 'before-it-is-quoted' }, warnings)),
      ...(commands.length === 0
        ? []
        : [
            { kind: 'heading', text: english.say({ say: 'commands-named' }) } as const,
            { kind: 'list', items: commands } as const,
          ]),
      ...(links.length === 0 ? [] : [{ kind: 'links', links } as const]),
      ...(record && subscription !== null ? inFull([record.instrument]) : []),
    ]),
  };
}

/** The subject of a notice, and what it says. */
function saidOf(
  { kind, label, ...told }: Pick<TroubleEntity, 'kind'> & { label: string; isMended: boolean; since: Day },
  { subscriptionId }: TroubleEntity,
  reason: string | null,
): readonly [AlertReason, AlertReason] {
  if (kind === 'paused') {
    const subscription = String(subscriptionId);
    return [
      { say: 'subject-of-pause', ...told, subscription },
      { say: 'pause-told', ...told, subscription, reason },
    ];
  }
  const instrument = nameOf({ label });
  return [
    { say: 'subject-of-trouble', ...told, kind, label, isAcronym: instrument.isAcronym },
    { say: 'trouble-told', ...told, kind, instrument, reason },
  ];
}

/** The day since which nothing can be told: that of the last check, where the trouble was noticed only later. */
function sinceOf({ kind, openedAt, endedAt }: TroubleEntity, record: BookRecord | undefined): string {
  const opened = openedAt.slice(0, 10);
  const checked = record?.checkedAt?.slice(0, 10) ?? opened;
  const isOfChecks = kind === 'stale' || kind === 'untold';
  return isOfChecks && endedAt === null && checked < opened ? checked : opened;
}

const program = 'ratification-tracker';

/** What the operator can call to see more, and to decide. */
function commandsFor(
  { kind, subscriptionId }: TroubleEntity,
  record: BookRecord | undefined,
): readonly string[] {
  if (kind === 'paused')
    return [
      `${program} subscriptions show ${subscriptionId}`,
      `${program} deliveries list`,
      `${program} subscriptions resume ${subscriptionId}`,
    ];
  const holds = [
    ...(record?.held ? [record.held.id] : []),
    ...[...(record?.secondLooks.values() ?? [])].map(({ id }) => id),
  ].flatMap((id) => ['show', 'accept', 'reject'].map((what) => `${program} holds ${what} ${id}`));
  if (kind === 'stale')
    return [`${program} runs`, `${program} sync --instrument ${record?.instrument.id ?? 'all'}`, ...holds];
  return holds.length > 0 ? holds : [`${program} holds list`];
}

function linksTo({ instrument, evidence }: BookRecord, name: InstrumentName, { publicUrl }: Site) {
  const ours =
    publicUrl === ''
      ? []
      : [
          {
            text: english.say({ say: 'record-shown', instrument: name }),
            url: `${publicUrl}/instruments/${instrument.id}`,
          },
        ];
  const theirs = evidence ? [{ text: english.say({ say: 'depositary-page' }), url: evidence.url }] : [];
  return [...ours, ...theirs];
}
