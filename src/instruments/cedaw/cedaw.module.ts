import { afterDeposits } from '../../domain/entry-into-force.js';
import { allStates } from '../../domain/participation-clause.js';
import { openForSignature } from '../../domain/signature-clause.js';
import { noWithdrawalClause } from '../../domain/withdrawal-clause.js';
import { InstrumentModule } from '../instrument-module.js';

@InstrumentModule({
  id: 'cedaw',
  reference: 'IV-8',
  page: 'ViewDetails',
  title: 'Convention on the Elimination of All Forms of Discrimination against Women',
  shortTitle: "Women's Convention (CEDAW)",
  label: 'CEDAW',
  citedIn: {
    resolution: 'A/RES/61/180',
    paragraph: 4,
    note: 7,
    source: 'United Nations, Treaty Series, vol. 1249, No. 20378',
  },
  adopted: { place: 'New York', on: '1979-12-18' },
  inForceSince: '1981-09-03',
  // Article 25(1): "open for signature by all States", and (4) to accession by them, both without a last day.
  signature: openForSignature('article 25(1)', 'article 25(4)'),
  consentBy: ['ratification', 'accession'],
  consentArticle: 'article 25',
  deposit: {
    text: 'https://undocs.org/A/RES/34/180',
    ratificationArticle: 'article 25(3)',
    notifications: [],
    reservations: [
      { kind: 'compatible', article: 'article 28' },
      { kind: 'not-bound-by-disputes', article: 'article 29(2)', disputes: 'article 29(1)' },
    ],
    reports: [
      {
        to: 'cedaw-committee',
        article: 'article 18(1)(a)',
        within: { years: 1 },
        next: { how: 'every-four-years', article: 'article 18(1)(b)' },
      },
    ],
  },
  openTo: allStates('article 25'),
  parent: null,
  // Article 27(1): "on the thirtieth day after the date of deposit … of the twentieth instrument"; paragraph 2, for
  // whoever joins "after the deposit of the twentieth instrument": "on the thirtieth day after the date of the deposit
  // of its own".
  entryIntoForce: afterDeposits(20, { days: 30 }).thenAfterOwn({ days: 30 }, 'article 27'),
  // The Convention is silent. By article 56(1) of the Vienna Convention on the Law of Treaties it is then "not subject
  // to denunciation or withdrawal", unless the parties intended it or its nature implies it: no day can be computed.
  withdrawal: noWithdrawalClause,
})
export class CedawModule {}
