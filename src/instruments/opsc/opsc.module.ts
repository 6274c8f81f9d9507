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
  signature: openForSignature('article 13(1)', 'article 13(2)'),
  consentBy: ['ratification', 'accession'],
  consentArticle: 'article 13',
  openTo: partiesAndSignatoriesOf('childRightsConventionSince', 'article 13'),
  parent: null,
  // "For each State ratifying the present Protocol or acceding to it after its entry into force" (article 14(2)).
  entryIntoForce: afterDeposits(10, { months: 3 }).thenAfterOwn(
    { months: 1 },
    'article 14',
    'entry-into-force',
  ),
  withdrawal: afterNotice({ years: 1 }, 'article 15', 'denunciation'),
})
export class OpscModule {}
