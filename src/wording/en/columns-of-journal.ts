import { changeKinds } from '../../domain/change.js';
import { editionOutcomes } from '../../ledger/entities/edition-check.entity.js';
import { checkOutcomes } from '../../ledger/entities/check.entity.js';
import { holdStates } from '../../ledger/entities/hold.entity.js';
import { runOutcomes, runTriggers } from '../../ledger/entities/run.entity.js';
import { sayWords } from '../../status/say-words.js';
import type { SomeColumns } from '../column-texts.js';

/** What columns of changes, runs and holds are called and mean. */
export const journalColumns = {
  detectedAt: {
    title: 'Detected',
    meaning: 'the moment at which the tracker met the page that shows the change, RFC 3339 in UTC',
  },
  changeKind: { title: 'What', meaning: `what changed: ${sayWords(changeKinds)}` },
  previousSha256: {
    title: 'SHA-256 of what was read before',
    meaning: 'the SHA-256 of the bytes that were read before, in hexadecimal: the change is between the two',
  },
  changedStatement: {
    title: 'Statement',
    meaning:
      'the number by which the text is known through its versions; it stands at /declarations/<number>',
    empty: 'where the change is of a row',
  },
  excerpt: {
    title: 'Its words',
    meaning: 'the beginning of the text, as the change leaves it, or as it was where it is no longer printed',
    empty: 'where the change is of a row',
  },
  hold: { title: 'Hold', meaning: 'the number of the hold' },
  heldKind: {
    title: 'Held',
    meaning:
      'what is held: page, or row where one row waits for a second look and the rest of its page was recorded',
  },
  heldParticipant: {
    title: 'Row of',
    meaning: 'the State whose row waits for a second look, by its code',
    empty: 'where a page is held as a whole',
  },
  holdState: { title: 'State of the hold', meaning: `how the hold stands: ${sayWords(holdStates)}` },
  openedAt: {
    title: 'Held since',
    meaning: 'the moment at which the page, or the row, was held, RFC 3339 in UTC',
  },
  holdEndedAt: {
    title: 'Ended',
    meaning: 'the moment at which the hold ended, RFC 3339 in UTC',
    empty: 'while it is open',
  },
  reasons: {
    title: 'Why',
    meaning:
      'why the page was not believed, a sentence for each guard that refused it; of a row also what would confirm it',
  },
  decidedBy: {
    title: 'Decided by',
    meaning: 'the person who accepted or rejected it',
    empty: 'where nobody did',
  },
  note: { title: 'Note', meaning: 'why that person decided so', empty: 'where no note was left' },
  acceptedAs: {
    title: 'Accepted as',
    meaning:
      'withdrawal where that person said that acts which are gone from the page were withdrawn; otherwise empty',
  },
  withdrew: {
    title: 'Withdrew',
    meaning: 'the States that withdrew by the word of that person, by their codes; otherwise empty',
  },
  withdrewOn: {
    title: 'Withdrew on',
    meaning: 'the day from which those withdrawals have effect, by the word of that person; otherwise empty',
  },
  changes: { title: 'Changes', meaning: 'how many changes of the record were made' },
  run: { title: 'Run', meaning: 'the number of the run' },
  trigger: { title: 'Started by', meaning: `what started it: ${sayWords(runTriggers)}` },
  startedAt: { title: 'Started', meaning: 'the moment at which it started, RFC 3339 in UTC' },
  runEndedAt: {
    title: 'Ended',
    meaning: 'the moment at which the run ended, RFC 3339 in UTC',
    empty: 'while it goes on',
  },
  runOutcome: { title: 'Outcome', meaning: `how the run stands: ${sayWords(runOutcomes)}` },
  findings: { title: 'Findings', meaning: 'how many remarks the reader and the guards made' },
  checkOutcome: { title: 'Outcome', meaning: `how the check ended: ${sayWords(checkOutcomes)}` },
  httpStatus: {
    title: 'HTTP',
    meaning: 'the status of the HTTP response',
    empty: 'where nothing was fetched',
  },
  bytes: { title: 'Bytes', meaning: 'the size of what was read, in bytes', empty: 'where nothing was read' },
  durationMs: { title: 'ms', meaning: 'how long the check took, in milliseconds' },
  countedSignatories: {
    title: 'Signatories counted',
    meaning: 'signatories counted in the table of the page',
    empty: 'where no page was read',
  },
  statedSignatories: {
    title: 'Signatories stated',
    meaning: 'signatories as the page states them above its table',
    empty: 'where no page was read',
  },
  countedParties: {
    title: 'Parties counted',
    meaning: 'parties counted in the table of the page',
    empty: 'where no page was read',
  },
  statedParties: {
    title: 'Parties stated',
    meaning: 'parties as the page states them above its table',
    empty: 'where no page was read',
  },
  checkEditions: {
    title: 'Editions',
    meaning: `what each edition of the page was good for: ${sayWords(editionOutcomes)}`,
    empty: 'where none was asked for',
  },
  checkFindings: {
    title: 'Findings',
    meaning: 'why the check failed, or else what the reader and the guards remarked',
    empty: 'where they had nothing to say',
  },
  outcomeOf: {
    title: '{label}',
    meaning: `how the check of {instrument} ended: ${sayWords(checkOutcomes)}`,
    empty: 'where the run did not check it',
  },
} as const satisfies SomeColumns;
