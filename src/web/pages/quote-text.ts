import { sayDay } from '../../domain/day.js';
import type { State } from '../../domain/state.js';
import type { Answer } from '../../status/question.js';
import type { ProfileRow } from '../../status/questions/state.js';
import type { Site } from '../site.js';
import { address } from './address.js';

/**
 * What stands on the page of a State as text to be quoted: a sentence for each instrument, each with the day of
 * the page it rests on, and the citation with the address at which the same can be read again.
 */
export function quoteText(
  state: Pick<State, 'code' | 'name'>,
  answer: Answer<ProfileRow>,
  site: Site,
): string {
  const lines = answer.rows.map(({ label, sentence, evidence }) => {
    const day = evidence?.statusAsAt;
    const asAt = day && !sentence.includes('as at') ? ` (status as at ${sayDay(day)})` : '';
    return `${label}: ${sentence}${asAt}.`;
  });
  const place = site.publicUrl + address(`/states/${state.code}`, { asOf: answer.asOf });
  return [
    `${state.name} and the instruments named in General Assembly resolution 61/180, as of ${sayDay(answer.asOf)}.`,
    ...lines,
    `Source: United Nations Treaty Collection, Multilateral Treaties Deposited with the Secretary-General; read through the Ratification Tracker, ${place}.`,
  ].join('\n');
}
