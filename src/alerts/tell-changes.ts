import { changeReason } from '../domain/change-reason.js';
import { nameOf } from '../domain/instrument-name.js';
import { citationOf } from '../forms/citation.js';
import { evidenceAddress } from '../forms/evidence-address.js';
import type { Site } from '../forms/site.js';
import { statementAddress } from '../forms/statement-address.js';
import type { BegunDelivery } from '../ledger/outbox/outbox.js';
import type { ChangeRecord } from '../ledger/read-changes.js';
import { answer, type Answer, type Asked, type Caveats } from '../status/question.js';
import { changes, type ChangeRow } from '../status/questions/changes.js';
import type { InReasons, Said } from '../status/said.js';
import { cellOf, sentenceOf } from '../status/select.js';
import { labelOf } from '../status/state-label.js';
import { untoldWarnings } from '../status/untold-warnings.js';
import { english } from '../wording/english.js';
import { fatesOf, type ChangeFate } from './fates-of-changes.js';
import { plainLine } from './plain-line.js';
import { statementCaveats } from './statement-caveats.js';
import type { ToldChange } from './telling.js';

/** The changes of a delivery, each as it is told beside what the record says now. */
export function tellChanges(
  begun: Pick<BegunDelivery, 'changes' | 'undone'>,
  asked: Asked,
  site: Site,
): readonly ToldChange[] {
  const fates = fatesOf(begun, asked.book);
  return begun.changes.map((change, index) => tellChange(change, fates[index] ?? 'stands', asked, site));
}

/** What must be known of the records of some instruments before anything of them is quoted, a sentence each. */
export function warningsOf(instruments: readonly string[], asked: Asked): readonly string[] {
  // Of no State, so that none is said here that is said beside the change of one.
  const { warnings } = answerOf(instruments, { ...asked, query: { code: '' } });
  return warnings.map((warning) => english.say(warning));
}

function answerOf(instruments: readonly string[], asked: Asked) {
  const title = { say: 'changes-title', group: null, since: null } as const;
  return answer(asked, { title, rows: [], instruments, emptyBecause: { say: 'no-change' } });
}

function tellChange(change: ChangeRecord, fate: ChangeFate, asked: Asked, site: Site): ToldChange {
  const { runId, state: code, ...rest } = change;
  const { book } = asked;
  const state = book.states.byCode(code);
  const record = book.records.get(change.instrument);
  // What was recorded is told, also where it is tracked no more.
  const name = state?.name ?? change.after?.name ?? change.before?.name ?? code;
  const instrument = record?.instrument ?? {
    label: change.instrument,
    withdrawal: { called: 'withdrawal' as const },
  };
  const row = english.worded<ChangeRow>({
    ...rest,
    run: runId,
    state: state ? labelOf(state) : { code, name, group: null },
    sentence: changeReason(change, name, instrument),
  } as InReasons<ChangeRow>);
  const ofState: Asked = { ...asked, query: { code } };
  const { records, warnings } = answerOf(record ? [change.instrument] : [], ofState);
  const isReached = site.publicUrl !== '';
  const evidence = record?.evidenceOf(code) ?? record?.evidence ?? null;
  return {
    ...row,
    // No State leaves by it that its row is gone: who withdraws stands in brackets, or is ruled to have withdrawn.
    isCorrection: change.kind === 'corrected' || change.kind === 'removed',
    isUndone: fate === 'undone',
    isUndoing: fate === 'undoing',
    ...(isReached && change.statement && { textUrl: site.publicUrl + statementAddress(change.statement) }),
    evidenceUrl: isReached ? site.publicUrl + evidenceAddress(change.sha256, code) : null,
    depositaryUrl: evidence?.url ?? null,
    caveats: [...warnings.map((warning) => english.say(warning)), ...standingNow(change, fate, ofState)],
    cite: cited(row, records, ofState, site),
  };
}

/** What the record says of the State by now, where a reader would take the change for more than it is. */
function standingNow(change: ChangeRecord, fate: ChangeFate, asked: Asked): readonly string[] {
  if (change.statement) return statementCaveats(change, fate, asked.book);
  const { instrument, state: code } = change;
  const state = asked.book.states.byCode(code);
  const record = asked.book.records.get(instrument);
  if (!state || !record || record.asAt === null) return [];
  const cell = cellOf(record, state, asked.asOf);
  const untold = cell ? untoldWarnings([cell], asked).map((warning) => english.say(warning)) : [];
  if (fate === 'stands' || fate === 'undoing') return untold;
  const now = cell
    ? english.say({ say: 'changed-since', standing: sentenceOf(cell, asked) })
    : english.say({ say: 'row-gone-since', name: state.name, instrument: nameOf(record.instrument) });
  return [...untold, now];
}

/** The longest title of what is cited, in characters: a page may print a name of any length. */
const longestTitle = 300;

/** How a change is cited: by the list of changes that has it, or by the bytes where nobody knows the tracker's address. */
function cited(
  row: ChangeRow,
  records: Caveats['records'],
  asked: Asked,
  { publicUrl }: Site,
): ToldChange['cite'] {
  const since = row.detectedAt.slice(0, 10);
  const wanted = { instrument: [row.instrument], state: [row.state.code], kind: [row.kind], since };
  const { book, asOf } = asked;
  const { text, url } = citationOf({
    question: changes,
    answer: {
      asOf,
      revision: book.revision,
      title: plainLine(row.sentence, longestTitle) as Said,
      records: english.worded<Answer['records']>(records as InReasons<Answer['records']>),
    },
    asked: { ...asked, query: wanted },
    raw: wanted,
    publicUrl,
  });
  if (publicUrl !== '') return { text, url };
  return { text: text.replace(url, `SHA-256 ${row.sha256}`), url: null };
}
