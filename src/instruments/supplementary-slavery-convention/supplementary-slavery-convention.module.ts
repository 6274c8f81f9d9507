import { afterDeposits } from '../../domain/entry-into-force.js';
import { membersOfAgenciesOrInvited } from '../../domain/participation-clause.js';
import { openForSignatureUntil } from '../../domain/signature-clause.js';
import { atEndOfPeriod } from '../../domain/withdrawal-clause.js';
import { InstrumentModule } from '../instrument-module.js';

@InstrumentModule({
  id: 'supplementary-slavery-convention',
  reference: 'XVIII-4',
  page: 'ViewDetailsIII',
  title:
    'Supplementary Convention on the Abolition of Slavery, the Slave Trade, ' +
    'and Institutions and Practices Similar to Slavery',
  // The Slavery Convention of 1926 stands beside it.
  shortTitle: '1956 Supplementary Convention on Slavery',
  label: 'Supplementary Convention',
  citedIn: {
    resolution: 'A/RES/61/180',
    paragraph: 4,
    note: 4,
    source: 'United Nations, Treaty Series, vol. 266, No. 3822',
  },
  adopted: { place: 'Geneva', on: '1956-09-07' },
  inForceSince: '1957-04-30',
  signature: openForSignatureUntil('1957-07-01', 'article 11(1)', 'article 11(2)'),
  consentBy: ['ratification', 'accession'],
  consentArticle: 'article 11',
  openTo: membersOfAgenciesOrInvited('article 11'),
  parent: null,
  // In force when two States are parties; "thereafter" on the day of each deposit (article 13(2)).
  entryIntoForce: afterDeposits(2, { days: 0 }).thenAfterOwn({ days: 0 }, 'article 13', 'entry-into-force'),
  withdrawal: atEndOfPeriod({ years: 3 }, '1957-04-30', { months: 6 }, 'article 14'),
})
export class SupplementarySlaveryConventionModule {}
