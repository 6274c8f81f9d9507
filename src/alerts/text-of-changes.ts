import type { WrittenPart, WrittenText } from '../forms/written-text.js';
import type { Subscription } from '../ledger/outbox/subscription.js';
import type { BookRecord } from '../status/book.js';
import { capital } from '../wording/capital.js';
import { english } from '../wording/english.js';
import type { Reason } from '../wording/reason.js';
import { plainLine } from './plain-line.js';
import { markOf, tellsNothing } from './subject-of-changes.js';
import type { ToldChange } from './telling.js';

/** So many changes are told with all that belongs to them, and those after them in a sentence each. */
const mostInFull = 100;

/** The longest paragraph and heading, in characters: a page may print a name of any length. */
const longest = { text: 2_000, heading: 300, quoted: 400 };

/** An instrument by its short name and by its title. */
type FullyNamed = Pick<BookRecord['instrument'], 'label' | 'title'>;

interface Addressed {
  readonly subject: string;
  /** `null` for the operator. */
  readonly subscription: Pick<Subscription, 'id'> | null;
  readonly unsubscribe: string | null;
}

/** What a message of changes says. */
export function textOfChanges({
  rows,
  warnings,
  instruments,
  ...addressed
}: Addressed & {
  readonly rows: readonly ToldChange[];
  readonly warnings: readonly string[];
  readonly instruments: readonly FullyNamed[];
}): WrittenText {
  const rest = rows.slice(mostInFull);
  return addressedText(addressed, [
    ...(tellsNothing(rows) ? [paragraph({ say: 'all-is-undone' })] : []),
    ...listed({ say: 'before-it-is-quoted' }, warnings),
    ...rows.slice(0, mostInFull).flatMap((row) => partsOf(row, warnings)),
    ...listed({ say: 'also-told', more: rest.length }, rest.map(markedSentence)),
    ...inFull(instruments),
  ]);
}

/** What a message says by which someone sees that messages arrive. */
export function textOfTest(addressed: Addressed): WrittenText {
  const subscription = String(addressed.subscription?.id ?? '');
  return addressedText(addressed, [paragraph({ say: 'test-told', subscription })]);
}

/** A text to someone: what it tells, then why it came, and how that ends. */
export function addressedText(
  { subject, subscription, unsubscribe }: Addressed,
  parts: readonly WrittenPart[],
): WrittenText {
  const hasLink = unsubscribe !== null;
  const why: readonly WrittenPart[] =
    subscription === null
      ? []
      : [{ ...paragraph({ say: 'why-told', subscription: String(subscription.id), hasLink }), kind: 'note' }];
  const end = english.say({ say: 'end-link-named' });
  return {
    title: subject,
    parts: [...parts, ...why],
    sources: unsubscribe === null ? [] : [{ text: end, url: unsubscribe }],
  };
}

/** A reason as a paragraph. */
export function paragraph(reason: Reason): Extract<WrittenPart, { readonly kind: 'paragraph' }> {
  return { kind: 'paragraph', text: sentence(english.say(reason)) };
}

/** Sentences under a heading; nothing where there is none. */
export function listed(heading: Reason, sentences: readonly string[]): readonly WrittenPart[] {
  if (sentences.length === 0) return [];
  return [
    { kind: 'heading', text: english.say(heading) },
    { kind: 'list', items: sentences.map(sentence) },
  ];
}

/** What the instruments are called that a message names in short: nobody else knows what OPSC is. */
export function inFull(instruments: readonly FullyNamed[]): readonly WrittenPart[] {
  return listed(
    { say: 'instruments-in-full' },
    instruments.map(({ label, title }) => english.say({ say: 'instrument-in-full', label, title })),
  );
}

function sentence(text: string): string {
  const line = capital(plainLine(text, longest.text));
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

function markedSentence(row: ToldChange): string {
  return english.say({ say: 'change-marked', as: markOf(row), change: row.sentence });
}

/** That nothing new was done, where the record says otherwise than before. */
function whyCorrected({ kind, before }: ToldChange): Reason {
  if (kind !== 'removed') return { say: 'is-corrected' };
  return {
    say: 'is-removed',
    signature: before?.signature?.date ?? null,
    consent: before?.consent?.date ?? null,
  };
}

/** How a text begins, or began, in the words of its State; nothing of what is no longer on record, and of a row. */
function quotedWords({ statement, isUndone }: ToldChange): readonly WrittenPart[] {
  const { after = null, before = null } = statement ?? {};
  const text = plainLine((after ?? before)?.excerpt ?? '', longest.quoted);
  if (text === '' || isUndone) return [];
  return [paragraph({ say: 'words-quoted', isPrinted: after !== null, text })];
}

/** A change under its sentence: when, what must be known of it, where it stands, how it is cited. */
function partsOf(row: ToldChange, saidBefore: readonly string[]): readonly WrittenPart[] {
  const { sha256, evidenceUrl, textUrl = null, depositaryUrl, cite } = row;
  const detectedOn = row.detectedAt.slice(0, 10);
  // Of what is no longer on record nobody says that it happened.
  const happenedOn = row.isUndone || row.happenedOn === detectedOn ? null : row.happenedOn;
  const beside = row.caveats.filter((caveat) => !saidBefore.includes(caveat));
  const links = [
    { reason: { say: 'text-shown' } as const, url: textUrl },
    { reason: { say: 'evidence-shown' } as const, url: evidenceUrl },
    { reason: { say: 'depositary-page' } as const, url: depositaryUrl },
  ];
  return [
    { kind: 'heading', text: plainLine(markedSentence(row), longest.heading) },
    ...(row.isUndone ? [paragraph({ say: 'is-undone' })] : []),
    ...(row.isUndoing ? [paragraph({ say: 'is-undoing' })] : []),
    ...(row.isCorrection ? [paragraph(whyCorrected(row))] : []),
    ...quotedWords(row),
    paragraph({ say: 'found-on', detectedOn, happenedOn }),
    ...beside.map((caveat) => ({ kind: 'note', text: sentence(caveat) }) as const),
    ...(evidenceUrl === null ? [paragraph({ say: 'bytes-of-hash', sha256 })] : []),
    {
      kind: 'links',
      links: links.flatMap(({ reason, url }) => (url === null ? [] : [{ text: english.say(reason), url }])),
    },
    // What is no longer on record is nothing to be cited.
    ...(row.isUndone ? [] : [{ ...paragraph({ say: 'cited-as', text: cite.text }), kind: 'note' } as const]),
  ];
}
