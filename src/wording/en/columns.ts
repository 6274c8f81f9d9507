import type { TextsOfColumns } from '../column-texts.js';
import { actColumns } from './columns-of-acts.js';
import { countColumns } from './columns-of-counts.js';
import { journalColumns } from './columns-of-journal.js';
import { setColumns } from './columns-of-sets.js';
import { statementColumns } from './columns-of-statements.js';

/** What each column is called and means. */
export const columns: TextsOfColumns = {
  columns: { ...actColumns, ...setColumns, ...statementColumns, ...countColumns, ...journalColumns },
  emptyWhere: {
    notSignatory: 'where the State is no signatory',
    groupOrCannotJoin: 'for a group, and for a State that may not join',
    aGroup: 'for a group',
    ofInstrument: 'for a day of the instrument itself',
    restsOnRecord: 'where it rests on the record',
    noPresentState: 'for a participant that is no present State, and for a note to the instrument itself',
    nothingHappened: 'where that is not known, and where nothing happened, as for a correction',
  },
};
