import { afterDeposits } from '../../domain/entry-into-force.js';
import { allStatesAndOrganizations } from '../../domain/participation-clause.js';
import { openForSignatureUntil } from '../../domain/signature-clause.js';
import { afterNotice } from '../../domain/withdrawal-clause.js';
import { InstrumentModule } from '../instrument-module.js';

@InstrumentModule({
  id: 'untoc',
  reference: 'XVIII-12',
  page: 'ViewDetails',
  title: 'United Nations Convention against Transnational Organized Crime',
  shortTitle: 'Convention against Transnational Organized Crime',
  label: 'UNTOC',
  citedIn: { resolution: 'A/RES/61/180', paragraph: 3, note: 1, source: 'Resolution 55/25, annex I' },
  adopted: { place: 'New York', on: '2000-11-15' },
  inForceSince: '2003-09-29',
  // Article 36(1): "from 12 to 15 December 2000 in Palermo, Italy, and thereafter at United Nations Headquarters in New
  // York until 12 December 2002"; accession needs no signature, and has no end (paragraph 4).
  signature: openForSignatureUntil('2002-12-12', 'article 36(1)', 'article 36(4)'),
  consentBy: ['ratification', 'acceptance', 'approval', 'accession'],
  consentArticle: 'article 36',
  // Organizations of which at least one member State has signed, or is a party (article 36(2) and (4)).
  openTo: allStatesAndOrganizations('article 36'),
  parent: null,
  // Article 38(1): "on the ninetieth day after the date of deposit of the fortieth instrument"; paragraph 2, for
  // whoever joins "after the deposit of the fortieth instrument of such action": "on the thirtieth day after the date
  // of deposit".
  entryIntoForce: afterDeposits(40, { days: 90 }).thenAfterOwn({ days: 30 }, 'article 38'),
  // Article 40(1): "one year after the date of receipt of the notification by the Secretary-General".
  withdrawal: afterNotice({ years: 1 }, 'article 40', 'denunciation'),
})
export class UntocModule {}
