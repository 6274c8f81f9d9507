import type { Day } from '../domain/day.js';
import type { Instrument } from '../domain/instrument.js';
import type { Standing } from '../domain/standing.js';
import type { State } from '../domain/state.js';
import type { BookRecord } from './book.js';
import { groupName } from './group-name.js';
import { groupTally } from './group-tally.js';
import { isInForce } from './in-force.js';
import { actCell } from './questions/matrix.js';
import type { Asked } from './question.js';
import { sayGazette } from '../treaty-collection/gazettes.js';
import { cellOf, lastTold, type Cell } from './select.js';
import { gapsIn } from './tally.js';
import type { TextKind } from './text-kinds.js';
import type {
  ActAsked,
  JoiningCondition,
  OneOfSoMany,
  RecordKept,
  SoManyParties,
  TreatyNamed,
  WordsReason,
} from './words-reason.js';

/** The resolution in the words of which States are asked: another one may say otherwise what it wants of them. */
const resolution = { symbol: 'A/RES/61/180', adoptedOn: '2006-12-20' } as const;

/** A treaty as a letter names it. */
function treatyNamed({ title, label }: Instrument): TreatyNamed {
  return { say: 'treaty-named', title, acronym: /^[A-Z]+$/.test(label) ? label : null };
}

/**
 * The paragraph of resolution 61/180 that urges a State to join; `null` where it does not name the instrument, on days
 * before its adoption, and for whoever is no Member State: the General Assembly urged those alone.
 */
export function urgedIn({ record, state }: Cell, asOf: Day): number | null {
  const { citedIn } = record.instrument;
  const isMeant = state.kind === 'member' && lastTold(record, asOf) >= resolution.adoptedOn;
  return isMeant && citedIn?.resolution === resolution.symbol ? citedIn.paragraph : null;
}

/** The official publication that a record rests on; `null` for the depositary's page. */
export function gazetteOf({ evidence }: BookRecord): string | null {
  return evidence?.origin === 'gazette' ? sayGazette(evidence.url) : null;
}

/**
 * What the State can still do. An instrument of ratification is for who has signed, one of accession for who has not
 * (Vienna Convention on the Law of Treaties, articles 14 and 15); as long as a treaty that closes for signature can be
 * signed, its accession may not be open yet (1956 Convention, article 11(2)). An organization confirms or approves.
 */
export function actAsked(
  standing: Standing,
  { kind }: Pick<State, 'kind'>,
  { signature, consentBy }: Instrument,
  day: Day,
): ActAsked {
  if (standing === 'withdrawn') return 'return';
  if (kind === 'organization') return 'join';
  if (standing === 'signatory') return consentBy.includes('ratification') ? 'ratify' : 'join';
  const closes = signature?.openUntil ?? null;
  return consentBy.includes('accession') && (closes === null || closes < day) ? 'accede' : 'join';
}

/** A gap with what the words are made of. */
export interface WordsOfGap {
  /** The articles on which what is asked rests. */
  readonly articles: readonly string[];
  readonly sayText: (kind: TextKind) => WordsReason;
  /** The record of the convention that must be joined too, where the words speak of it. */
  readonly parent: BookRecord | null;
}

/**
 * The words for a State that is known not to be a party, as reasons. They speak of the day of the record, never of one
 * after it; `url` is where that is read.
 */
export function wordsOfGap(cell: Cell, asked: Asked, url: string): WordsOfGap {
  const { book, asOf } = asked;
  const { state, record, standing, history } = cell;
  const { instrument } = record;
  const asAt = lastTold(record, asOf);
  const name = book.states.nameInSentence(state);
  const act = actAsked(standing, state, instrument, asAt);
  const signedOn = standing === 'signatory' ? actCell(cell, asOf).signedOn : null;
  const left = standing === 'withdrawn' ? history?.intervals.findLast(({ from }) => from <= asOf) : undefined;
  const leftOn = left === undefined || left.untilSource === 'not-told' ? null : left.until;
  const treaty = treatyNamed(instrument);
  const recordKept: RecordKept = { say: 'record-kept', gazette: gazetteOf(record) };
  const office = { say: 'foreign-minister', code: state.code, name } as const;
  const government = { say: 'government-named', code: state.code, name } as const;
  const was = { say: 'was-no-party', act, name, signedOn, leftOn } as const;
  const { parties, oneOf } = countsOf(cell, asked, { name, treaty });
  const paragraph = urgedIn(cell, asOf);
  const urged = paragraph === null ? null : ({ say: 'urged-by-assembly', paragraph } as const);
  const { condition, parent } = conditionOf(cell, asked, name);
  const lacking = condition?.say === 'party-to-parent-too' && condition.is === 'no-party' ? condition : null;
  const article = articleOf(act, instrument);
  const ways = {
    or: waysOf(act, standing, instrument).map((mode) => ({ say: 'way-of-joining', mode }) as const),
  };
  const asking = { act, name, asAt };
  const texts: { readonly [Kind in TextKind]: () => WordsReason } = {
    letter: () => ({
      say: 'letter',
      ...asking,
      office,
      government,
      treaty,
      record: recordKept,
      standing: was,
      parties,
      urged,
      condition,
      article,
      ways,
    }),
    question: () => ({
      say: 'parliamentary-question',
      isOrganization: state.kind === 'organization',
      ...asking,
      office,
      treaty,
      record: recordKept,
      standing: was,
      condition,
      ways,
    }),
    recommendation: () => ({
      say: 'review-recommendation',
      ...asking,
      treaty,
      parent: lacking?.parent ?? null,
      parentAsAt: lacking?.asAt ?? null,
      signedOn,
      paragraph,
      gazette: recordKept.gazette,
    }),
    press: () => ({
      say: 'press-paragraph',
      ...asking,
      treaty,
      oneOf,
      record: recordKept,
      parties,
      signedOn,
      leftOn,
      urged,
      condition,
      article,
    }),
    post: () => ({
      say: 'post',
      ...asking,
      short: instrument.shortTitle,
      signedOn,
      // A day of signature and a count are together too much where every letter of the address counts.
      parties: signedOn === null && parties?.untold === 0 ? parties.parties : null,
      of: parties?.of ?? 0,
      url,
    }),
  };
  const isWithin = condition === null || article.startsWith(condition.article);
  const articles = isWithin ? [article] : [article, condition.article];
  return { articles, parent, sayText: (kind) => texts[kind]() };
}

function articleOf(act: ActAsked, { consentArticle, signature, deposit }: Instrument): string {
  const own = { ratify: deposit?.ratificationArticle, accede: signature?.accessionArticle };
  return (act === 'ratify' || act === 'accede' ? own[act] : undefined) ?? consentArticle;
}

function waysOf(act: ActAsked, standing: Standing, { consentBy }: Instrument): Instrument['consentBy'] {
  if (act === 'accede') return ['accession'];
  return standing === 'signatory' ? consentBy.filter((mode) => mode !== 'accession') : consentBy;
}

/**
 * How many had joined, and how many not; neither for an organization, which is counted beside the States, nor before the
 * treaty was in force, when nobody was a party.
 */
function countsOf(
  { state, record }: Cell,
  asked: Asked,
  named: Pick<OneOfSoMany, 'name' | 'treaty'>,
): { readonly parties: SoManyParties | null; readonly oneOf: OneOfSoMany | null } {
  const { states } = asked.book;
  if (state.kind === 'organization' || !isInForce(record.instrument, lastTold(record, asked.asOf)))
    return { parties: null, oneOf: null };
  const all = groupTally({ name: '' }, states.all, record, asked);
  const group = state.group === null ? undefined : states.groupById(state.group);
  const members = group && groupTally(group, states.membersOf(group.id, asked.asOf), record, asked);
  const untold = all.states['cannot-be-told'];
  return {
    parties: {
      say: 'so-many-parties',
      parties: all.states.party,
      of: all.members,
      group:
        group && members && members.states.party > 0
          ? {
              say: 'so-many-of-group',
              parties: members.states.party,
              of: members.members,
              group: groupName(group, 'group-of-states'),
            }
          : null,
      untold,
    },
    oneOf: { say: 'one-of-so-many', ...named, gaps: gapsIn(all.states) },
  };
}

/** What must hold of the State beside its own act, by the clause on who may join and by the convention above. */
function conditionOf(
  { state, record: { instrument } }: Cell,
  { book, asOf }: Asked,
  name: string,
): { readonly condition: JoiningCondition | null; readonly parent: BookRecord | null } {
  const { sentence } = instrument.openTo;
  if (sentence.say === 'open-to-parties-and-signatories-of') {
    const { article } = sentence;
    return { condition: { say: 'open-as-child-rights-participant', name, article }, parent: null };
  }
  const parent = instrument.parent && book.records.get(instrument.parent.id);
  if (!parent || !instrument.parent) return { condition: null, parent: null };
  const cell = parent.asAt === null ? null : cellOf(parent, state, asOf);
  const waits = parent.secondLooks.has(state.code);
  const is =
    cell === null || waits || cell.standing === 'cannot-be-told'
      ? 'untold'
      : cell.standing === 'party'
        ? 'party'
        : 'no-party';
  const condition = {
    say: 'party-to-parent-too',
    name,
    parent: treatyNamed(parent.instrument),
    article: instrument.parent.partyRule,
    is,
    asAt: parent.asAt === null ? null : lastTold(parent, asOf),
  } as const;
  return { condition, parent: is === 'untold' ? null : parent };
}
