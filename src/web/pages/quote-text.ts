import type { State } from '../../domain/state.js';
import type { Answer } from '../../status/question.js';
import type { ProfileRow } from '../../status/questions/state.js';
import { sayGazette } from '../../treaty-collection/gazettes.js';
import type { Site } from '../../forms/site.js';
import { address } from '../../forms/address.js';
import { english } from '../../wording/english.js';

/**
 * What stands on the page of a State as text to be quoted: a sentence for each instrument, each with the day of
 * what it rests on and what must be known beside it, and the citation with the address at which the same can be read again.
 */
export function quoteText(
  state: Pick<State, 'code' | 'name'>,
  answer: Answer<ProfileRow>,
  site: Site,
): string {
  const lines = answer.rows.map((row) => {
    const { label, sentence, remark } = row;
    return `${label}: ${sentence}${sayStatus(row)}.${remark === null ? '' : ` ${remark}`}`;
  });
  const place = site.publicUrl + address(`/states/${state.code}`, { asOf: answer.asOf });
  return [
    `${state.name} and the instruments named in General Assembly resolution 61/180, as of ${english.day(answer.asOf)}.`,
    ...lines,
    `Source: ${sayGazettes(answer.rows)}United Nations Treaty Collection, Multilateral Treaties Deposited with the Secretary-General; read through the Ratification Tracker, ${place}.`,
  ].join('\n');
}

/** The day of the page, unless the sentence has told it; and whose table it is where no page was read yet. */
function sayStatus({ evidence, sentence, standing }: ProfileRow): string {
  const { statusAsAt: day = null, origin, url } = evidence ?? {};
  const asAt = day !== null && !sentence.includes('as at') ? `as at ${english.day(day)}` : null;
  // What cannot be told is not what the table gives: it is why another source contradicts it, or does not reach the day.
  if (origin === 'gazette' && url && standing === 'cannot-be-told')
    return ` (the record is ${[sayGazette(url), asAt ?? []].flat().join(' ')})`;
  if (origin === 'gazette' && url)
    return ` (${['as', sayGazette(url), 'gives it', asAt ?? []].flat().join(' ')})`;
  return asAt === null ? '' : ` (status ${asAt})`;
}

/** The gazettes that lines of the text rest on, each with its address, before the depositary. */
function sayGazettes(rows: readonly ProfileRow[]): string {
  const cited = rows.flatMap(({ evidence }) =>
    evidence?.origin === 'gazette' ? `${sayGazette(evidence.url)}, ${evidence.url}; ` : [],
  );
  return cited.join('');
}
