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
  deposit: {
    text: 'https://undocs.org/A/RES/55/25',
    ratificationArticle: 'article 36(3)',
    notifications: [
      // "At the time each State Party deposits its instrument": of whoever deposits, and of its languages.
      { notified: 'central-authority', article: 'article 18(13)', when: 'with-deposit' },
      { notified: 'languages', article: 'article 18(14)', when: 'with-deposit' },
      // Of those alone that "make extradition conditional on the existence of a treaty".
      { notified: 'extradition-basis', article: 'article 16(5)(a)', when: 'with-deposit' },
      // Of those alone whose law asks for such a group, or for an act in furtherance of the agreement.
      { notified: 'organized-group-required', article: 'article 5(3)', when: 'with-deposit' },
      { notified: 'prevention-authorities', article: 'article 31(6)', when: 'as-party' },
      { notified: 'laundering-laws', article: 'article 6(2)(d)', when: 'as-party' },
      { notified: 'confiscation-laws', article: 'article 13(5)', when: 'as-party' },
    ],
    competence: { ratification: 'article 36(3)', accession: 'article 36(4)' },
    reservations: [
      { kind: 'not-bound-by-disputes', article: 'article 35(3)', disputes: 'article 35(2)' },
      { kind: 'not-mentioned' },
    ],
    // "As required by the Conference": the treaty itself sets no day.
    reports: [{ to: 'conference-of-parties', article: 'article 32(5)', within: null }],
  },
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
