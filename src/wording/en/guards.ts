import type { Texts } from '../texts.js';

/** Why each guard is there. */
export const guards: Texts['guards'] = {
  'is-the-instrument': 'a server may answer with another treaty than the one it was asked for',
  'totals-reconcile': 'the depositary prints its own totals; a page that does not add up was misread or cut',
  'participants-resolve':
    'a name that is not known must not be guessed, and leaving its row out would be a false gap',
  'letters-known': 'a letter that the legend does not explain may mean an act of another kind',
  'legend-understood':
    'the header says what the dates and letters mean; if it is reworded, they may mean something else',
  'consent-binds':
    'an act that the header explains and that does not bind, such as provisional application, makes no party',
  'everything-understood': 'whatever else the reader could not make out may be an act, or the lack of one',
  'as-at-not-older': 'a server may answer with an old copy, which would undo acts',
  'as-at-not-in-the-future': 'a page cannot tell of a day that has not begun anywhere on Earth',
  'acts-not-after-as-at': 'an act dated after the day of the page is a misprint or a misreading',
  'acts-not-before-adoption': 'no State can have acted before there was a treaty',
  'participants-kept':
    'a State that leaves is shown in brackets; a row that is gone is a fault of the page until a person says otherwise',
  'acts-kept': 'the number of parties and signatories does not fall without brackets',
  'notices-kept':
    'a notice of withdrawal is over where the page says that it was withdrawn, not where it is silent',
  'names-in-order':
    'names are printed in the order of the alphabet; where two are exchanged, one State has the acts of another',
  'letter-fits-signature':
    'who has signed ratifies, accepts or approves, and who has not accedes; the few that did otherwise are on record',
  'signature-before-consent':
    'a State signs before it ratifies; the few that did otherwise are on record, and a new one is a misprint',
  'brackets-explained': 'a State that leaves notifies it, and an end note tells of that',
  'withdrawals-few': 'States leave treaties one at a time; many at once is a change of layout',
  'corrections-few':
    'old dates are corrected one by one; more than two at once is a misreading, however long ago the record is from',
  'changes-within-limit': 'a few States act in a month; a flood of changes is a fault',
  'statements-kept':
    'a State that withdraws a reservation notifies it, and an end note tells of that; where many texts are gone and none does, a section was not read',
  'editions-agree':
    'the depositary publishes one record in two editions; where both tell one act, and each otherwise, one of them is wrong',
  'as-at-recent':
    'the depositary prints the day of the request; an older one is a saved page, or a copy that was kept too long',
  'mode-of-consent-known':
    'the instrument names the ways to join it; another is unusual, though succession is always possible',
};
