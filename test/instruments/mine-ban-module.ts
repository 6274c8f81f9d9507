import type { Instrument } from '../../src/domain/instrument.js';
import { afterDeposits } from '../../src/domain/entry-into-force.js';
import { allStates } from '../../src/domain/participation-clause.js';
import { afterNotice } from '../../src/domain/withdrawal-clause.js';
import { InstrumentModule } from '../../src/instruments/instrument-module.js';

/** A treaty that the resolution does not name: the Anti-Personnel Mine Ban Convention. */
export const mineBan: Instrument = {
  id: 'mine-ban',
  reference: 'XXVI-5',
  page: 'ViewDetails',
  title:
    'Convention on the Prohibition of the Use, Stockpiling, Production and Transfer of ' +
    'Anti-Personnel Mines and on their Destruction',
  shortTitle: 'Anti-Personnel Mine Ban Convention',
  label: 'Mine Ban',
  citedIn: null,
  adopted: { place: 'Oslo', on: '1997-09-18' },
  inForceSince: '1999-03-01',
  consentBy: ['ratification', 'acceptance', 'approval', 'accession'],
  consentArticle: 'article 16',
  openTo: allStates('articles 15 and 16'),
  parent: null,
  entryIntoForce: afterDeposits(40, { months: 6 }).thenAfterOwn({ months: 6 }, 'article 17'),
  withdrawal: afterNotice({ months: 6 }, 'article 20'),
};

/** All that tracking it takes. */
@InstrumentModule(mineBan)
export class MineBanModule {}
