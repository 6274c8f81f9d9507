import { nameOf } from '../../domain/instrument-name.js';
import type { Answered } from '../../forms/answered.js';
import type { InstrumentSubject } from '../../status/questions/instrument.js';
import { editionsReason, type EditionsRead } from '../../status/editions-read.js';
import { oldAsAt } from '../../status/select.js';
import { english } from '../../wording/english.js';
import { badgeSvg } from './badge-svg.js';

const ofToday = '#14507a';
const ofAnotherDay = '#6b6b6b';

/**
 * "CEDAW 189/197": how many States have joined of those that may, without those of which it cannot be told. It is grey
 * and bears a day where it does not speak of today: the day of the record where that is too old, or the one that was
 * asked about. A badge stands in another page for years, where nobody reads a warning beside it. That all editions
 * agree is shown on one that speaks of today, and how they stood is said in words on each.
 */
export function instrumentBadge({
  answer,
  asked,
}: Pick<Answered<unknown, InstrumentSubject>, 'answer' | 'asked'>): string {
  const { label, id, states, mayJoin } = answer.subject.instrument;
  const record = asked.book.records.get(id);
  if (!record || record.asAt === null) {
    const value = 'no record yet';
    return badgeSvg({
      label,
      value,
      colour: ofAnotherDay,
      says: `There is no record of ${english.say(nameOf({ label }))} yet`,
    });
  }
  const old = oldAsAt(record, asked);
  const isPast = asked.asOf < asked.today;
  const day = old !== null ? ` as at ${english.day(old)}` : isPast ? ` on ${english.day(asked.asOf)}` : '';
  const untold = states['cannot-be-told'];
  const told = mayJoin - untold;
  const unknown = untold === 0 ? '' : `; of ${untold} more it cannot be told`;
  const { editions } = record;
  const stood = english.say(editionsReason(editions));
  return badgeSvg({
    label,
    value: `${states.party}/${told}${day || (doAgree(editions) ? ` · ${stood}` : '')}`,
    colour: day === '' ? ofToday : ofAnotherDay,
    says: `${states.party} of ${told} States ${day === '' ? 'are' : 'were'} parties to ${english.say(nameOf({ label }))}${day}${unknown}${editions ? `; ${stood}, ${english.day(editions.on)}` : ''}`,
  });
}

function doAgree(editions: EditionsRead | null): boolean {
  return editions !== null && editions.asked > 1 && editions.agreeing === editions.asked;
}
