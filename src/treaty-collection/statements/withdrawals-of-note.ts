import type { StatementOfOther } from '../../domain/statement.js';
import type { PlacedSentence } from './end-note-text.js';
import { listedDays, type ListedDay } from './listed-days.js';
import { mendedArticles } from './mended-articles.js';
import type { NamedArticle } from './named-articles.js';
import type { Speaker } from './note-report.js';
import {
  dayAtBeginning,
  mostOfOneNote,
  placed,
  type NoteScanning,
  type OpenReport,
  type PlacedDay,
} from './open-report.js';
import type { Draft, ToldWithdrawal } from './told-in-note.js';
import { endOfWithdrawn, type WithdrawingWords } from './withdrawing-words.js';
import { matchesOf } from '../matches-of.js';

type DraftWithdrawal = Draft<ToldWithdrawal>;

/** "In accordance with article 28 (3)": the article by which one withdraws is none that is withdrawn from. */
const byArticle =
  /\b(?:in accordance with|pursuant to|by virtue of|in conformity with|prohibited by|in terms of|as provided (?:for )?(?:in|by))(?: the)?(?: (?:paragraphs?|provisions?|terms)(?: [\d()a-z]+)?(?: of)?(?: the)?)? ?$/i;
/** What was withdrawn is printed behind: "the following reservation", "which reads as follows:". */
const textFollows =
  /\bfollowing\b|\bas follows?\b|\bwhich (?:read|reads|states?)\b|\breads?(?: as follows?)?:?$/i;
/** "The text of the withdrawn reservation reads as follows:" */
const tellsText =
  /^(?:the )?(?:(?:complete )?text of )?(?:the )?(?:withdrawn )?(?:reservations?|declarations?|objections?)\b[^.]{0,120}\breads?\b/i;
/** What is told behind the text of what was withdrawn, and is none of it. */
const endsText =
  /^(?:The complete text|For the (?:complete )?text|See\b|\(See|Refer\b|The (?:notification|withdrawal) |By the same |In respect of the first)/;
const remains =
  /\bremaining reservations?\b|\bmaintains? (?:the|its) (?:said |other )?reservations?\b|\breservations?\b[^.;]{0,240}(?:\b(?:are|is) (?:maintained|unaffected)\b|(?<!\bto )\bcontinues? to apply\b)|\bwithout prejudice to the continued applicab/i;
const colon = /:(?=\s)/g;

/** The withdrawals that one note tells, sentence by sentence. */
export class WithdrawalsOfNote {
  readonly told: DraftWithdrawal[] = [];
  /** Those of which the sentences here say more. */
  #open: readonly DraftWithdrawal[] = [];
  /** Those whose text is printed here, and names their articles. */
  #quoted: readonly DraftWithdrawal[] = [];
  /** Whether what is printed here is the text of what was withdrawn: it holds no more. */
  #isOver = false;

  constructor(private readonly scanning: NoteScanning) {}

  get isTextOfWithdrawn(): boolean {
    return this.#isOver;
  }

  /** A new report begins: what follows is about it. */
  close(): void {
    this.#open = [];
    this.#quoted = [];
    this.#isOver = false;
  }

  /** A sentence that withdraws, by a report of the depositary or in the State's own words below it. */
  add(words: WithdrawingWords, at: PlacedSentence, report: OpenReport | null): void {
    if (this.told.length >= mostOfOneNote) return;
    const { text, line } = at;
    // what is printed behind the colon is what was withdrawn
    const behind = matchesOf(text, colon).find(({ index }) => index >= words.end)?.index ?? text.length;
    const named = this.#articles(text.slice(0, Math.min(behind, endOfWithdrawn(text, words.end))));
    const isReport = report !== null && report.at === at;
    const isOfReport = report !== null && (isReport || report.at.line === line || report.goesOn);
    const shares = isReport
      ? sharesOf(report, named)
      : [{ by: isOfReport ? report.authors : [], day: undefined, named }];
    const day =
      isReport || report?.goesOn ? (report?.day ?? null) : (dayOfSentence(at) ?? report?.day ?? null);
    const added = shares.map((share) => {
      const own = share.day && { day: share.day.day, ...placed(share.day, at) };
      const on = own === undefined ? day : own;
      const draft: DraftWithdrawal = {
        by: [...share.by],
        lines: report !== null && report.at.line < line ? [report.at.line, line] : [line],
        on: on?.day ?? null,
        articles: [],
        isPartial: words.isPartial,
        kind: kindOf(text.slice(words.start, behind)),
        rests: [
          { code: 'kind', value: 'withdrawal', ...placed(words, at) },
          ...(on
            ? [{ code: 'withdrawn-on' as const, value: on.day, line: on.line, start: on.start, end: on.end }]
            : []),
        ],
      };
      for (const { value, ...span } of share.named) addArticle(draft, value, span, at);
      return this.#merged(draft);
    });
    this.#open = added;
    this.#isOver = textFollows.test(text.slice(Math.max(0, words.start - 40), behind + 1));
    this.#quoted =
      this.#isOver && named.length === 0 ? added.filter(({ articles }) => articles.length === 0) : [];
    if (behind < text.length) this.#quote(text, at, behind);
  }

  /** A sentence that neither reports nor withdraws: what remains, the text of what was withdrawn, or a remark. */
  goOn(at: PlacedSentence, isAnother: boolean): void {
    const { text, line } = at;
    if (endsText.test(text)) return this.close();
    for (const draft of this.#open) if (draft.lines.at(-1) !== line) draft.lines.push(line);
    const last = this.told.at(-1);
    if (last === undefined) return;
    if (remains.test(text)) last.isPartial = true;
    if (tellsText.test(text) && this.#open.includes(last)) {
      this.#isOver = true;
      this.#quoted = this.#open.filter(({ articles }) => articles.length === 0);
    }
    if (!isAnother) this.#quote(text, at);
  }

  /** The text of what was withdrawn names its articles, where the report names none. */
  #quote(text: string, at: PlacedSentence, from = 0): void {
    if (this.#quoted.length === 0) return;
    for (const article of this.#articles(text.slice(from)))
      for (const draft of this.#quoted)
        addArticle(draft, article.value, { start: article.start + from, end: article.end + from }, at);
  }

  #articles(text: string): readonly NamedArticle[] {
    return this.scanning
      .articlesIn(mendedArticles(text))
      .filter(({ start }) => !byArticle.test(text.slice(Math.max(0, start - 80), start)));
  }

  /** A report and the words of the State tell one withdrawal twice: the second then only says more of it. */
  #merged(draft: DraftWithdrawal): DraftWithdrawal {
    const before = this.told.at(-1);
    const isSame =
      before !== undefined &&
      before.on === draft.on &&
      namesOf(before) === namesOf(draft) &&
      (before.articles.length === 0 ||
        draft.articles.length === 0 ||
        draft.articles.every((article) => before.articles.includes(article)));
    if (!isSame) {
      this.told.push(draft);
      return draft;
    }
    before.isPartial ||= draft.isPartial;
    before.articles = [...new Set([...before.articles, ...draft.articles])];
    before.rests.push(...draft.rests.filter(({ code }) => code === 'withdrawn-article'));
    before.lines = [...new Set([...before.lines, ...draft.lines])];
    return before;
  }
}

/** The day of a sentence that tells one: "The reservation was withdrawn on 3 May 2001." */
function dayOfSentence(at: PlacedSentence): PlacedDay | null {
  const [only, ...others] = listedDays(at.text);
  return others.length > 0 || only === undefined
    ? dayAtBeginning(at)
    : { day: only.day, ...placed(only, at) };
}

const namesOf = ({ by }: Pick<ToldWithdrawal, 'by'>): string => by.map(({ name }) => name).join();

function addArticle(
  draft: DraftWithdrawal,
  value: string,
  span: { readonly start: number; readonly end: number },
  at: PlacedSentence,
): void {
  if (draft.articles.length >= mostOfOneNote || draft.articles.includes(value)) return;
  draft.articles.push(value);
  draft.rests.push({ code: 'withdrawn-article', value, ...placed(span, at) });
}

function kindOf(words: string): StatementOfOther['kind'] {
  const [reserves, declares] = [/\bres\w*tions?\b/i.test(words), /\bdecl\w*ations?\b/i.test(words)];
  if (reserves && declares) return 'reservation-and-declaration';
  if (reserves) return 'reservation';
  return declares ? 'declaration' : null;
}

interface Share {
  readonly by: readonly Speaker[];
  /** `undefined`: the day of the report; `null`: which of its days is not told. */
  readonly day: ListedDay | null | undefined;
  readonly named: readonly NamedArticle[];
}

/**
 * Who withdrew what on which day: each of several Governments on its own day ("on 8 March 1989, 19 and 20 April 1989,
 * respectively"), or one of them an article a day ("with respect to articles 7 and 15, paragraphs 2 and 3, respectively").
 */
function sharesOf(
  { authors, days, isInOrder }: OpenReport,
  named: readonly NamedArticle[],
): readonly Share[] {
  if (authors.length > 1)
    return authors.map((author, index) => ({
      by: [author],
      day: days.length === authors.length ? days[index] : days.length < 2 ? undefined : null,
      named,
    }));
  if (!isInOrder || days.length < 2) return [{ by: authors, day: undefined, named }];
  const articles = [...new Set(named.map(({ value }) => articleOf(value)))];
  if (articles.length !== days.length) return [{ by: authors, day: null, named }];
  return articles.map((article, index) => ({
    by: authors,
    day: days[index],
    named: named.filter(({ value }) => articleOf(value) === article),
  }));
}

/** The article without what is named of it: `15` of `15(2)`. */
const articleOf = (path: string): string => path.replace(/\(.*$/s, '');
