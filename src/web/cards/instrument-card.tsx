import { nameOf } from '../../domain/instrument-name.js';
import { standings } from '../../domain/standing.js';
import type { Answered } from '../../forms/answered.js';
import type { InstrumentSubject, ParticipantRow } from '../../status/questions/instrument.js';
import { oldAsAt } from '../../status/select.js';
import { gapsIn } from '../../status/tally.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';
import { pngOf } from '../pictures/png-of.js';
import { cardSvg } from './card-layout.js';
import { CardKeys, CardMap } from './card-map.js';
import type { CardSaying } from './card-saying.js';
import { looksByStanding, tilesOf } from '../pictures/listed-tiles.js';

type AnsweredOne = Pick<Answered<ParticipantRow, InstrumentSubject>, 'answer' | 'asked'>;

/** "8 of 197 States are not parties to CEDAW"; "were" where it does not speak of today. */
export function instrumentSaying({ answer, asked }: AnsweredOne): CardSaying {
  const { id, title, label, mayJoin, states } = answer.subject.instrument;
  const name = english.say(nameOf({ label }));
  if (answer.emptyBecause !== null)
    return {
      kicker: title,
      figure: null,
      headline: `Nothing can be said of ${name}`,
      note: `${capital(answer.emptyBecause)}.`,
    };
  const gaps = gapsIn(states);
  const record = asked.book.records.get(id);
  const isOfToday = asked.asOf >= asked.today && (record === undefined || oldAsAt(record, asked) === null);
  const be = isOfToday
    ? gaps === 1
      ? 'is not a party'
      : 'are not parties'
    : gaps === 1
      ? 'was not a party'
      : 'were not parties';
  const untold = states['cannot-be-told'];
  return {
    kicker: title,
    figure: String(gaps),
    headline: `of ${mayJoin} States ${be} to ${name}`,
    note: untold === 0 ? null : `Of ${untold} more it cannot be told.`,
  };
}

/** The card of an instrument: the number, and the world by standing. */
export async function instrumentCard(answered: Answered<ParticipantRow, InstrumentSubject>): Promise<Buffer> {
  const { answer, book } = answered;
  const { states } = answer.subject.instrument;
  const body = answer.emptyBecause === null && (
    <>
      <CardKeys
        keys={standings
          .filter(({ id }) => states[id] > 0)
          .map(({ id, title }) => ({ look: id, meaning: title, count: states[id] }))}
      />
      <CardMap tiles={tilesOf(book, looksByStanding(answer.rows), 'left-out')} />
    </>
  );
  return pngOf(cardSvg(answered, instrumentSaying(answered), body));
}
