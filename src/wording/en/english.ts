import type { Catalogue } from '../reason.js';
import { alerts } from './alerts.js';
import { binding } from './binding.js';
import { changes } from './changes.js';
import { claims } from './claims.js';
import { clauses } from './clauses.js';
import { events } from './events.js';
import { freshness } from './freshness.js';
import { letters } from './letters.js';
import { names } from './names.js';
import { pages } from './pages.js';
import { rows } from './rows.js';
import { sheets } from './sheets.js';
import { standings } from './standings.js';
import { stated } from './stated.js';
import { empties, titles } from './titles.js';
import { untold } from './untold.js';
import { warnings } from './warnings.js';

export const english: Catalogue = {
  ...names,
  ...standings,
  ...stated,
  ...untold,
  ...changes,
  ...binding,
  ...claims,
  ...clauses,
  ...rows,
  ...sheets,
  ...titles,
  ...empties,
  ...warnings,
  ...freshness,
  ...letters,
  ...events,
  ...pages,
  ...alerts,
  column:
    '{meaning}{empty, select, null {{also, select, null {} other {; empty {also}}}} ' +
    'other {; empty {empty}{also, select, null {} other {, and {also}}}}}',
  'order-of-list': 'the order of the list: {columns}; with a minus before it the other way round',
};
