import { afterDeposits } from '../../domain/entry-into-force.js';
import { membersOfAgenciesOrInvited } from '../../domain/participation-clause.js';
import { openForSignatureThenAccession } from '../../domain/signature-clause.js';
import { atEndOfPeriod } from '../../domain/withdrawal-clause.js';
import { InstrumentModule } from '../instrument-module.js';

@InstrumentModule({
  id: 'supplementary-slavery-convention',
  reference: 'XVIII-4',
  page: 'ViewDetailsIII',
  title:
    'Supplementary Convention on the Abolition of Slavery, the Slave Trade, ' +
    'and Institutions and Practices Similar to Slavery',
  // The year tells it from the Slavery Convention of 1926, which stands beside it and is another treaty (XVIII-1 to 3).
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
  // Article 11(1): "open until 1 July 1957 for signature"; paragraph 2: "After 1 July 1957 … open for accession".
  signature: openForSignatureThenAccession('1957-07-01', 'article 11(1)', 'article 11(2)'),
  consentBy: ['ratification', 'accession'],
  consentArticle: 'article 11',
  deposit: {
    text: 'https://treaties.un.org/doc/Publication/UNTS/Volume%20266/v266.pdf',
    ratificationArticle: 'article 11(1)',
    notifications: [
      // Of those alone that are responsible for the international relations of such territories.
      { notified: 'territories', article: 'article 12(1)', when: 'with-deposit' },
      { notified: 'slavery-laws', article: 'article 8(2)', when: 'as-party' },
    ],
    reservations: [{ kind: 'refused', article: 'article 9' }],
    reports: [],
  },
  // Article 11(2): "any State Member of the United Nations or of a specialized agency, or by any other State to which
  // an invitation to accede has been addressed by the General Assembly".
  openTo: membersOfAgenciesOrInvited('article 11'),
  parent: null,
  // Article 13(1): "on the date on which two States have become Parties thereto"; paragraph 2: "thereafter … on the
  // date of deposit", with no time between.
  entryIntoForce: afterDeposits(2, { days: 0 }).thenAfterOwn({ days: 0 }, 'article 13', 'entry-into-force'),
  // Article 14(1): "successive periods of three years, of which the first shall begin on the date of entry into force";
  // paragraph 2: by a notice "not less than six months before the expiration of the current three-year period".
  withdrawal: atEndOfPeriod({ years: 3 }, '1957-04-30', { months: 6 }, 'article 14'),
})
export class SupplementarySlaveryConventionModule {}
