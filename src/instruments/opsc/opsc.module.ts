import { afterDeposits } from '../../domain/entry-into-force.js';
import { partiesAndSignatoriesOf } from '../../domain/participation-clause.js';
import { openForSignature } from '../../domain/signature-clause.js';
import { afterNotice } from '../../domain/withdrawal-clause.js';
import { InstrumentModule } from '../instrument-module.js';

@InstrumentModule({
  id: 'opsc',
  reference: 'IV-11-c',
  page: 'ViewDetails',
  title:
    'Optional Protocol to the Convention on the Rights of the Child on the sale of children, ' +
    'child prostitution and child pornography',
  shortTitle: 'Optional Protocol on the sale of children',
  label: 'OPSC',
  citedIn: {
    resolution: 'A/RES/61/180',
    paragraph: 4,
    note: 3,
    source: 'United Nations, Treaty Series, vol. 2171, No. 27531',
  },
  adopted: { place: 'New York', on: '2000-05-25' },
  inForceSince: '2002-01-18',
  // Article 13 sets no last day, for signature or accession.
  signature: openForSignature('article 13(1)', 'article 13(2)'),
  consentBy: ['ratification', 'accession'],
  consentArticle: 'article 13',
  deposit: {
    text: 'https://undocs.org/A/RES/54/263',
    ratificationArticle: 'article 13(2)',
    notifications: [],
    reservations: [{ kind: 'not-mentioned' }],
    // Article 12(2): then "in the reports they submit … in accordance with article 44 of the Convention"; whoever is no
    // party to the Convention, "every five years".
    reports: [
      {
        to: 'child-rights-committee',
        article: 'article 12(1)',
        within: { years: 2 },
        next: { how: 'with-parent-reports', article: 'article 12(2)' },
      },
    ],
  },
  // Article 13(1) and (2): "any State that is a party to the Convention or has signed it". A signature of the
  // Convention is enough: the United States, which never ratified it, is a party here.
  openTo: partiesAndSignatoriesOf('childRightsConventionSince', 'article 13'),
  // It asks for no party to the Convention, as UNTOC's protocol does, and leaving that one does not end it.
  parent: null,
  // Article 14(1): "three months after the deposit of the tenth instrument". Paragraph 2 is for each State "ratifying
  // the present Protocol or acceding to it after its entry into force", one month after its deposit: whoever deposits
  // between the tenth instrument and that day falls under paragraph 1, hence `entry-into-force`.
  entryIntoForce: afterDeposits(10, { months: 3 }).thenAfterOwn(
    { months: 1 },
    'article 14',
    'entry-into-force',
  ),
  // Article 15(1): "one year after the date of receipt of the notification by the Secretary-General".
  withdrawal: afterNotice({ years: 1 }, 'article 15', 'denunciation'),
})
export class OpscModule {}
