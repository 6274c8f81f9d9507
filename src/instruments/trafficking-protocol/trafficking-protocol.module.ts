import { afterDeposits } from '../../domain/entry-into-force.js';
import { allStatesAndOrganizations } from '../../domain/participation-clause.js';
import { openForSignatureUntil } from '../../domain/signature-clause.js';
import { afterNotice } from '../../domain/withdrawal-clause.js';
import { InstrumentModule } from '../instrument-module.js';

@InstrumentModule({
  id: 'trafficking-protocol',
  reference: 'XVIII-12-a',
  page: 'ViewDetails',
  title:
    'Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, ' +
    'supplementing the United Nations Convention against Transnational Organized Crime',
  shortTitle: 'Trafficking in Persons Protocol',
  label: 'Trafficking Protocol',
  citedIn: { resolution: 'A/RES/61/180', paragraph: 3, note: 2, source: 'Resolution 55/25, annex II' },
  adopted: { place: 'New York', on: '2000-11-15' },
  inForceSince: '2003-12-25',
  // The days of Palermo and New York are those of the Convention (article 16(1)).
  signature: openForSignatureUntil('2002-12-12', 'article 16(1)', 'article 16(4)'),
  consentBy: ['ratification', 'acceptance', 'approval', 'accession'],
  consentArticle: 'article 16',
  deposit: {
    text: 'https://undocs.org/A/RES/55/25',
    ratificationArticle: 'article 16(3)',
    // It has no clause of its own on this, as the one on migrants (article 8(6)) has: those of the Convention are made
    // under the Convention, to which a party to it is a party too.
    notifications: [],
    competence: { ratification: 'article 16(3)', accession: 'article 16(4)' },
    reservations: [
      { kind: 'not-bound-by-disputes', article: 'article 15(3)', disputes: 'article 15(2)' },
      { kind: 'not-mentioned' },
    ],
    reports: [],
  },
  openTo: allStatesAndOrganizations('article 16', 'UNTOC article 37'),
  // UNTOC article 37(2): "In order to become a Party to a protocol, a State … must also be a Party to this Convention";
  // article 40(3): denouncing it "shall entail the denunciation of any protocols thereto".
  parent: { id: 'untoc', partyRule: 'UNTOC article 37(2)', leavingRule: 'UNTOC article 40(3)' },
  // Article 17(1), as UNTOC's, "except that it shall not enter into force before the entry into force of the
  // Convention"; paragraph 2: "on the thirtieth day after the date of deposit … or on the date this Protocol enters
  // into force pursuant to paragraph 1 of this article, whichever is the later".
  entryIntoForce: afterDeposits(40, { days: 90 }).thenAfterOwn({ days: 30 }, 'article 17'),
  // Article 19(1), in the words of UNTOC article 40(1).
  withdrawal: afterNotice({ years: 1 }, 'article 19', 'denunciation'),
})
export class TraffickingProtocolModule {}
