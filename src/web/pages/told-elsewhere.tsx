import type { DeclarationSubject } from '../../status/questions/declaration.js';
import { english } from '../../wording/english.js';
import { sayEntryIntoForce, sayWithdrawal } from './say-statement.js';

type Told = DeclarationSubject['declaration'];

/** What is printed elsewhere of a text: objections to it, end notes; and of an objection, what it is to. */
export function ToldElsewhere({ told: { objections, objectsTo, endNotes } }: { readonly told: Told }) {
  return (
    <>
      {objectsTo.length > 0 && (
        <>
          <h2 id="about">What it is about</h2>
          <ul>
            {objectsTo.map(({ state, name, declaration }) => (
              <li>
                {state === null ? <bdi>{name}</bdi> : <a href={`/states/${state.code}`}>{state.name}</a>}:{' '}
                {declaration === null ? (
                  'it cannot be told which of its texts'
                ) : (
                  <a href={`/declarations/${declaration}`}>text {declaration}</a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {objections.length > 0 && (
        <>
          <h2 id="objections">
            Objections to it <small>{objections.length}</small>
          </h2>
          <p class="quiet">
            An objection names a State and what it made, not a text: one that fits several texts stands with
            each.
          </p>
          <ul class="plain">
            {objections.map(({ id, state, name, madeOn, opposesEntryIntoForce }) => (
              <li>
                <a href={`/declarations/${id}`}>{state?.name ?? name}</a>
                {madeOn !== null && `, ${english.day(madeOn)}`}: {sayEntryIntoForce(opposesEntryIntoForce)}
              </li>
            ))}
          </ul>
        </>
      )}
      {endNotes.length > 0 && (
        <>
          <h2 id="notes">End notes about it</h2>
          {endNotes.map(({ id, note, text, withdrawals }) => (
            <p class="prose">
              <a href={`/declarations/${id}`}>End note {note}</a>
              {withdrawals.map((one) => `; tells: ${sayWithdrawal(one)}`)}:{' '}
              <q dir="auto">{beginningOf(text)}</q>
            </p>
          ))}
        </>
      )}
    </>
  );
}

const mostShown = 400;

/** So much of a note as tells which it is, cut between words; the whole stands at its address. */
function beginningOf(text: string): string {
  if (text.length <= mostShown) return text;
  return `${text.slice(0, mostShown).replace(/\s+\S*$/, '')} …`;
}
