import type { Answered } from '../../forms/answered.js';
import { anniversariesPage, upcomingPage } from './calendar-page.js';
import { changesPage } from './changes-page.js';
import { claimPage } from './claim-page.js';
import { declarationPage } from './declaration-page.js';
import { declarationsPage } from './declarations-page.js';
import { diffPage } from './diff-page.js';
import { familiesPage } from './families-page.js';
import { gapsPage } from './gaps-page.js';
import { comparePage, groupsPage } from './grid-page.js';
import { groupPage } from './group-page.js';
import { instrumentPage } from './instrument-page.js';
import { instrumentsPage } from './instruments-page.js';
import { matrixPage } from './matrix-page.js';
import { momentumPage } from './momentum-page.js';
import { objectionsPage } from './objections-page.js';
import { runsPage } from './runs-page.js';
import { sheetPage } from './sheet-page.js';
import { statePage } from './state-page.js';
import { statesPage } from './states-page.js';
import { waitingPage } from './waiting-page.js';
import { wordsPage } from './words-page.js';
import { yearPage } from './year-page.js';

/** A page made for the answers to one question. */
export type QuestionPage = (answered: Answered) => string | Promise<string>;

/**
 * The questions that have a page of their own, by name; every other is shown on the general one. Each is given its own
 * rows only.
 */
export const questionPages = {
  gaps: gapsPage,
  matrix: matrixPage,
  instrument: instrumentPage,
  instruments: instrumentsPage,
  states: statesPage,
  state: statePage,
  sheet: sheetPage,
  words: wordsPage,
  groups: groupsPage,
  group: groupPage,
  compare: comparePage,
  claim: claimPage,
  declarations: declarationsPage,
  declaration: declarationPage,
  objections: objectionsPage,
  changes: changesPage,
  momentum: momentumPage,
  families: familiesPage,
  waiting: waitingPage,
  diff: diffPage,
  year: yearPage,
  upcoming: upcomingPage,
  anniversaries: anniversariesPage,
  runs: runsPage,
} as unknown as Readonly<Record<string, QuestionPage>>;
