import type { NameInText } from './names-in-text.js';
import type { SentenceDay } from './sentence-days.js';

/** Who somebody is of whom a sentence speaks: an identity, `''` for somebody not known, `null` where nobody is named. */
export type Subject = string | null;

/** Some whom a sentence names together, and the days that it tells of them; `days` is `null` where that is not sure, and `mentioned` where one speaks of another. */
export interface Share {
  readonly subjects: readonly Subject[];
  readonly days: readonly SentenceDay[] | 'mentioned' | null;
}

/** Names one after another: "Denmark, Kuwait and the Republic of Uruguay". */
interface Group {
  readonly names: readonly NameInText[];
  readonly start: number;
  readonly end: number;
}

/**
 * The long form of a State before the name by which it is found: "the Kingdom of Denmark", "the Grand Duchy of
 * Luxembourg".
 */
const style = String.raw`(?:(?:[\p{Lu}][\p{L}-]+ )*(?:Republic|Kingdom|State|Sultanate|Principality|Grand Duchy|Commonwealth|Union|Federation|Duchy) of (?:the )?)*`;
/**
 * What may stand between two names of one list: ", ", " and the Government of the ", " as well as "; not ", informed by
 * ".
 */
const joins = new RegExp(
  String.raw`^,? ?(?:and |as well as |& )?(?:of |from |by )?(?:the )?(?:Governments? of )?(?:the )?${style}$`,
  'u',
);
/** Who acts is nearly always named as a government: "the Government of Guyana notified"; others are named as States. */
const ofGovernment = new RegExp(
  String.raw`(?:Governments? of|Permanent Missions? of) (?:the )?${style}$`,
  'u',
);
/** Who is said to leave: "the denunciation of the Protocol by Kuwait". Another who is named speaks about it. */
const whoLeaves = new RegExp(
  String.raw`\b(?:denunciations?|withdrawals?)\b[^,;]{0,80}? (?:by|of) (?:the )?(?:Governments? of (?:the )?)?${style}$`,
  'u',
);
/** Names that a sentence mentions beside the one of whom it tells. */
const beside =
  /\b(?:consultation with|addressed to|on behalf of|with regard to|referring to|reference to|objection (?:by|of)|between) (?:the )?(?:Governments? of )?(?:the )?$/;

function groupsOf(text: string, names: readonly NameInText[]): readonly Group[] {
  const groups: Group[] = [];
  for (const name of names) {
    const last = groups.at(-1);
    if (last && joins.test(text.slice(last.end, name.start)))
      groups[groups.length - 1] = { names: [...last.names, name], start: last.start, end: name.end };
    else groups.push({ names: [name], start: name.start, end: name.end });
  }
  return groups.filter(({ start }) => !beside.test(text.slice(Math.max(0, start - 80), start)));
}

const idsOf = (groups: readonly Group[]): readonly string[] => [
  ...new Set(groups.flatMap(({ names }) => names.map(({ id }) => id))),
];

/**
 * Days that are told of several, in the order in which these are named. One day may be told of all; any other number
 * that is not that of the names belongs to nobody for sure.
 */
function respectively(ids: readonly Subject[], days: readonly SentenceDay[]): readonly Share[] | null {
  const told = (['notice', 'effect'] as const).map((role) => days.filter((day) => day.role === role));
  const fits = told.every(({ length }) => length <= 1 || length === ids.length);
  if (!fits || days.some(({ role }) => role === 'left' || role === 'unreadable')) return null;
  return ids.map((id, index) => ({
    subjects: [id],
    days: told.flatMap((ofRole) => ofRole[ofRole.length === 1 ? 0 : index] ?? []),
  }));
}

/** Each group with the days between its names and the next group; what stands before all of them is told of each. */
function inTurn(groups: readonly Group[], days: readonly SentenceDay[]): readonly Share[] | null {
  const first = groups[0]?.start ?? 0;
  const shared = days.filter(({ start }) => start < first);
  const shares = groups.map(({ names, end }, index) => {
    const until = groups[index + 1]?.start ?? Infinity;
    const own = days.filter(({ start, role }) => start >= end && start < until && role !== 'other');
    const lead = shared.filter(({ role }) => own.every((day) => day.role !== role));
    return { subjects: names.map(({ id }) => id), own, days: [...lead, ...own] };
  });
  return shares.every(({ own }) => own.length > 0) ? shares : null;
}

/** "Denmark and Kuwait denounced …, which took effect for Denmark on … and for Kuwait on …": the first names no days. */
function withoutRepeated(groups: readonly Group[], days: readonly SentenceDay[]): readonly Group[] {
  const lastOf = new Map(groups.flatMap(({ names }, index) => names.map(({ id }) => [id, index] as const)));
  return groups.filter(({ names, end }, index) => {
    const until = groups[index + 1]?.start ?? Infinity;
    const hasDays = days.some(({ start }) => start >= end && start < until);
    const isNamedLater = names.every(({ id }) => (lastOf.get(id) ?? 0) > index);
    return hasDays || !isNamedLater;
  });
}

/** Of whom a sentence tells which of its days. Where it names several and the days could belong to either, no day is told. */
export function sharesOf(
  text: string,
  names: readonly NameInText[],
  days: readonly SentenceDay[],
  carried: readonly Subject[],
): readonly Share[] {
  const groups = groupsOf(text, names);
  const isInOrder = /\brespectively\b/.test(text);
  if (groups.length === 0)
    return (isInOrder && carried.length > 1 && respectively(carried, days)) || [{ subjects: carried, days }];
  const ids = idsOf(groups);
  if (isInOrder) return respectively(ids, days) ?? [{ subjects: ids, days: null }];
  if (ids.length === 1) return [{ subjects: ids, days }];
  const turns = inTurn(withoutRepeated(groups, days), days);
  if (turns) return turns;
  if (
    groups.every(({ names: members }) =>
      members.every(({ id }) => groups[0]?.names.some((one) => one.id === id)),
    )
  )
    return [{ subjects: ids, days }];
  if (groups.some(({ start }) => whoLeaves.test(text.slice(Math.max(0, start - 200), start))))
    return [{ subjects: ids, days: 'mentioned' }];
  const governments = groups.filter(({ start }) =>
    ofGovernment.test(text.slice(Math.max(0, start - 120), start)),
  );
  const [speaker] = governments;
  return speaker &&
    new Set(governments.map(({ names: members }) => idsOf([{ names: members, start: 0, end: 0 }]).join()))
      .size === 1
    ? [{ subjects: idsOf([speaker]), days }]
    : [{ subjects: ids, days: null }];
}
