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
  signature: openForSignatureUntil('2002-12-12', 'article 36(1)', 'article 36(4)'),
  consentBy: ['ratification', 'acceptance', 'approval', 'accession'],
  consentArticle: 'article 36',
  openTo: allStatesAndOrganizations('article 36'),
  parent: null,
  // Paragraph 2 is for whoever joins "after the deposit of the fortieth instrument".
  entryIntoForce: afterDeposits(40, { days: 90 }).thenAfterOwn({ days: 30 }, 'article 38'),
  withdrawal: afterNotice({ years: 1 }, 'article 40', 'denunciation'),
})
export class UntocModule {}
