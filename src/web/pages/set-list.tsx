import type { Book } from '../../status/book.js';
import type { ParticipationSet } from '../../status/participation-sets.js';
import type { StateLabel } from '../../status/state-label.js';
import { capital } from '../../wording/capital.js';
import { BarList } from '../pictures/bar-list.js';

/** More names than these are opened by whoever asks for them. */
const mostNames = 12;

/** Each set of instruments to which some States are parties and to no other, with how many and which they are. */
export function SetList({ sets, book }: { readonly sets: readonly ParticipationSet[]; readonly book: Book }) {
  if (sets.length === 0) return null;
  return (
    <>
      <h2>Which of them together</h2>
      <figure>
        <figcaption>
          Each State is in one of these sets: ● party, – not a party, ? it cannot be told. The{' '}
          <a href="#numbers">table</a> has the same, State by State.
        </figcaption>
        <BarList
          bars={sets.map((set) => ({
            label: <SetName set={set} book={book} />,
            count: set.states,
            isUncertain: set.untold.length > 0,
            below: <Members members={set.members} />,
          }))}
        />
      </figure>
    </>
  );
}

/** The instruments in one order in every set, so that they stand under each other; read aloud it is a sentence. */
function SetName({ set, book }: { readonly set: ParticipationSet; readonly book: Book }) {
  const { partyTo, missing, untold, meaning } = set;
  const marks = [
    { sign: '●', look: 'mark party', ids: partyTo },
    { sign: '–', look: 'mark', ids: missing },
    { sign: '?', look: 'mark cannot-be-told', ids: untold },
  ];
  return (
    <>
      <span class="unseen">{capital(meaning)}</span>
      <ul class="inline" aria-hidden="true">
        {book.instruments.flatMap(({ id, label }) =>
          marks
            .filter(({ ids }) => ids.includes(id))
            .map(({ sign, look }) => (
              <li class={look}>
                <i>{sign}</i> {label}
              </li>
            )),
        )}
      </ul>
    </>
  );
}

function Members({ members }: { readonly members: readonly StateLabel[] }) {
  const names = (
    <ul class="inline">
      {members.map(({ code, name }) => (
        <li>
          <a href={`/states/${code}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
  if (members.length <= mostNames) return names;
  return (
    <details>
      <summary>The {members.length} States</summary>
      {names}
    </details>
  );
}
