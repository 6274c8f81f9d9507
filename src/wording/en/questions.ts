import { mostRuns } from '../../status/question-table.js';
import type { Texts } from '../texts.js';

/** What each question answers. */
export const questions: Texts['questions'] = {
  gaps: 'which States that may join an instrument are not parties to it',
  matrix: 'the standing of every State under every instrument',
  instruments: 'which instruments are tracked, and how many States have joined each',
  instrument:
    'one instrument: its facts, its rules with their articles, and the standing of every State that may join it',
  states: 'which States may join, and to how many of the instruments each is a party',
  state:
    'one State: its standing, acts and entry into force under every instrument that it may join, beside its regional group; its names',
  sheet:
    'what a State that has not joined an instrument can still do, under which article: who signs what, where it is deposited, what is notified, and from which day it would be bound',
  words:
    'words to use for one State and one instrument that it has not joined: a letter, a question for parliament, a recommendation, a paragraph for the press, a post; each with its day and sources',
  waiting:
    'which States have signed and not joined, since which day, and for how long: the longest wait first',
  families:
    'to how many of the five each State is a party: all, none, one short and which one; and who is party to a convention and not to its protocol',
  groups:
    'for every group and instrument: members, parties, signatories, neither, the share; and who is not a party where at most three are not',
  group: 'one group of States: its numbers under every instrument, and the standing of each of its members',
  compare: 'up to four groups or States side by side under every instrument',
  diff: 'what happened between two days: who signed, joined or left; or what the record learned between two moments: also what was corrected',
  momentum:
    'how fast States join: acts in each year, parties by its end, the years from signature to consent, the newest act, the longest silence',
  year: 'what happened in one year: who signed, joined or left, on which day',
  'entry-into-force': 'the day on which each instrument binds each party, by which rule and article, and why',
  upcoming:
    'which instruments are about to bind which States, and which withdrawals and denunciations are about to take effect',
  anniversaries:
    'which anniversaries come next: of deposits, of signatures that still wait, and of the instruments themselves',
  withdrawals:
    'which States have withdrawn from an instrument or denounced it, or have given notice: the days of notice and effect, the depositary notification, and who returned',
  declarations:
    'what States declared: reservations, declarations, declarations under an article, notifications and withdrawals, in the printed words, with the articles they name, the days, and how many objections there are',
  objections:
    'which State objected to what which other State declared, and whether it opposes entry into force between the two',
  declaration:
    'one printed text: its versions with what each says otherwise than the one before, the objections to it, and the end notes that tell of it',
  claim:
    'a claim about the number of parties, checked: on which days, and by which way of counting, it is or was right, or that it never was',
  changes: 'what changed in the record, and between which two pages, newest first',
  runs: `the newest ${mostRuns} runs of the sync, and how each ended`,
  run: 'one run of the sync: for each instrument its outcome, status, bytes, duration, counts and findings',
  holds: 'which pages, or rows of them, were fetched and not believed, why, and what became of them',
};
