import { nameOf } from '../../domain/instrument-name.js';
import type { MatrixRow } from '../../status/questions/matrix.js';
import { chosenRecords } from '../../status/select.js';
import type { Answered } from '../../forms/answered.js';
import { JoinedMap } from '../pages/joined-map.js';
import { StandingMap } from '../pages/standing-map.js';
import { english } from '../../wording/english.js';
import { themeOf } from '../theme.js';
import { embedPage } from './embed-page.js';

/** The world map for a frame: the standing under the one instrument asked for, or to how many of all each is a party. */
export function embeddedMap(answered: Answered<MatrixRow>, on: readonly string[] = []): string {
  const { answer, asked, book } = answered;
  const chosen = chosenRecords(asked).map(({ instrument }) => instrument);
  const [only, ...others] = chosen;
  if (only === undefined || others.length > 0) {
    const ofChosen = { ...asked, book: { ...book, instruments: chosen } };
    return embedPage(answered, answer.title, themeOf(on), <JoinedMap rows={answer.rows} asked={ofChosen} />);
  }
  const { id } = only;
  const record = book.records.get(id);
  if (record === undefined) throw new Error(`there is no instrument ${id}, and it was chosen`);
  const rows = answer.rows.flatMap(({ state, instruments }) => {
    const cell = instruments[id];
    return cell ? [{ state, ...cell }] : [];
  });
  return embedPage(
    answered,
    `Who has joined ${english.say(nameOf(only))}`,
    themeOf(on),
    <StandingMap rows={rows} record={record} book={book} asOf={answer.asOf} />,
  );
}
