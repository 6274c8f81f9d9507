import type { Participation } from '../domain/act.js';
import { foldName } from '../states/fold-name.js';
import { quote } from '../treaty-collection/page-findings.js';
import type { Guard } from './guard.js';
import { isSaidBefore } from './said-before.js';

/**
 * What the depositary orders names by: letters without accents and case, and marks as they are. A space, a full stop and
 * a bracket come before any letter: `Congo` before `Costa Rica` and `Côte d'Ivoire`, `St. Lucia` before `State of
 * Palestine`, `Türkiye` before `Turkmenistan`. "The" counts where it is printed first: `The former Yugoslav Republic of
 * Macedonia` stood before `Timor-Leste`.
 */
function orderOf(name: string): string {
  return foldName(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Names that stand out of the depositary's order, of a row that says something else than the record. Where two names
 * are exchanged, the days of one State are told of another, and every total is as it was. A row that says what was on
 * record is right wherever it stands: a State that has got a new name may stay in its old place for a while. A person
 * may accept such a page, since how the depositary orders names is seen, and promised nowhere.
 */
export const namesInOrder: Guard<'names-in-order'> = {
  name: 'names-in-order',
  level: 'hold',
  acceptable: true,
  find: ({ page: { participations }, before }) => {
    const isNews = (row: Participation) => before === null || !isSaidBefore(row, before);
    return participations.flatMap((row, index) => {
      const above = participations[index - 1];
      if (above === undefined || orderOf(above.name) <= orderOf(row.name)) return [];
      return isNews(above) || isNews(row)
        ? [
            `${quote(row.name)} stands below ${quote(above.name)}, out of the order of the alphabet; one may have the acts of another State`,
          ]
        : [];
    });
  },
};
