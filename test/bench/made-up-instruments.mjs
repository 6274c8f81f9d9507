import 'reflect-metadata';
import { afterDeposits } from '../../dist/domain/entry-into-force.js';
import { allStates } from '../../dist/domain/participation-clause.js';
import { noWithdrawalClause } from '../../dist/domain/withdrawal-clause.js';
import { InstrumentModule } from '../../dist/instruments/instrument-module.js';
import { adopted } from './made-up-pages.mjs';

/** Modules of made-up treaties, numbered from 1. */
export function madeUpInstruments(count) {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    const MadeUpModule = class {};
    InstrumentModule({
      id: `treaty-${number}`,
      reference: `XX-${number}`,
      page: 'ViewDetails',
      title: `Convention of number ${number}`,
      shortTitle: `Convention ${number}`,
      label: `Treaty ${number}`,
      citedIn: null,
      adopted: { place: 'New York', on: adopted },
      inForceSince: '1999-01-01',
      consentBy: ['ratification', 'accession'],
      consentArticle: 'article 25',
      openTo: allStates('article 25'),
      parent: null,
      entryIntoForce: afterDeposits(20, { days: 30 }).thenAfterOwn({ days: 30 }, 'article 27'),
      withdrawal: noWithdrawalClause,
    })(MadeUpModule);
    return MadeUpModule;
  });
}
