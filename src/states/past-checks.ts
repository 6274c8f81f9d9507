import type { FormerAct, FormerParticipant } from '../domain/former-participant.js';
import type { State } from '../domain/state.js';
import { foldName } from './fold-name.js';
import type { PastRecord } from './past-record.js';
import { sharedValues, type Breach, type RecordCheck } from './record-check.js';

/** The two files together with the States that they speak of. */
interface PastAndStates extends PastRecord {
  readonly states: readonly State[];
}

type PastCheck = RecordCheck<PastAndStates>;

const namesOf = (named: { readonly name: string }, others: readonly string[]): readonly string[] =>
  [named.name, ...others].map(foldName);

const stateNamesOf = (state: State): readonly string[] =>
  namesOf(
    state,
    state.formerNames.map(({ name }) => name),
  );

const formerNamesOf = (former: FormerParticipant): readonly string[] => namesOf(former, former.otherNames);

const unknownCodes = (
  states: readonly State[],
  entry: string,
  codes: readonly string[],
): readonly Breach[] => {
  const known = new Set(states.map(({ code }) => code));
  return codes.filter((code) => !known.has(code)).map((code) => ({ entry, found: `"${code}"` }));
};

const eachAct = (
  expected: string,
  fields: readonly (keyof FormerAct)[],
  holds: (act: FormerAct, former: FormerParticipant) => boolean,
): PastCheck => ({
  file: 'former-participants.json',
  expected,
  breaches: ({ formerParticipants }) =>
    formerParticipants.flatMap((former) =>
      former.acts
        .filter((act) => !holds(act, former))
        .map((act) => ({
          entry: `${former.id}, ${act.instrument}`,
          found: fields.map((field) => `${field} ${JSON.stringify(act[field])}`).join(', '),
        })),
    ),
});

const successionChecks: readonly PastCheck[] = [
  {
    file: 'successions.json',
    expected: 'each alpha-3 code once in the file',
    breaches: ({ successions }) => sharedValues(successions.map(({ code }) => [code, code])),
  },
  {
    file: 'successions.json',
    expected: 'a State that states.json has',
    breaches: ({ successions, states }) =>
      successions.flatMap(({ code }) => unknownCodes(states, code, [code])),
  },
  {
    file: 'successions.json',
    expected:
      'a predecessor that states.json or former-participants.json has, and another than the State itself',
    breaches: ({ successions, states, formerParticipants }) => {
      const formers = new Set(formerParticipants.flatMap(formerNamesOf));
      const bearers = new Map(
        states.flatMap((state) => stateNamesOf(state).map((name) => [name, state.code])),
      );
      return successions
        .filter(({ code, predecessor }) => {
          const bearer = bearers.get(foldName(predecessor));
          return bearer === code || (bearer === undefined && !formers.has(foldName(predecessor)));
        })
        .map(({ code, predecessor }) => ({ entry: code, found: `"${predecessor}"` }));
    },
  },
  {
    file: 'successions.json',
    // Before its end it may be: Slovenia left Yugoslavia in 1991, and Yugoslavia ended in 1992.
    expected: 'a day not after the end of a predecessor that is no more, and the State among its successors',
    breaches: ({ successions, formerParticipants }) =>
      successions.flatMap(({ code, on, predecessor }) =>
        formerParticipants
          .filter((former) => formerNamesOf(former).includes(foldName(predecessor)))
          .filter(({ endedOn, successors }) => (on ?? endedOn) > endedOn || !successors.includes(code))
          .map(({ endedOn, successors }) => ({
            entry: code,
            found: `on ${JSON.stringify(on)}, end "${endedOn}", successors ${successors.join(', ')}`,
          })),
      ),
  },
  {
    file: 'successions.json',
    // What was no State could replace none: "successor State" is a State by its definition (1978 Convention, article
    // 2(1)(d)).
    expected: 'a day on which the State was one',
    breaches: ({ successions, states }) =>
      successions.flatMap(({ code, on }) => {
        const since = states.find((state) => state.code === code)?.stateSince;
        return on !== null && since && on < (since.notBefore ?? since.on)
          ? [{ entry: code, found: `on "${on}", stateSince "${since.on}"` }]
          : [];
      }),
  },
];

const formerChecks: readonly PastCheck[] = [
  {
    file: 'former-participants.json',
    expected: 'each id once in the file',
    breaches: ({ formerParticipants }) => sharedValues(formerParticipants.map(({ id, name }) => [name, id])),
  },
  {
    // A printed name of a former participant must stay unknown: its row is no row of a present State.
    file: 'former-participants.json',
    expected: 'each name once, and none that is a name of a State in states.json',
    breaches: ({ formerParticipants, states }) =>
      sharedValues([
        ...formerParticipants.flatMap((one) => formerNamesOf(one).map((name) => [one.id, name] as const)),
        ...states.flatMap((state) => stateNamesOf(state).map((name) => [state.code, name] as const)),
      ]),
  },
  {
    file: 'former-participants.json',
    expected: 'successors that states.json has, each once',
    breaches: ({ formerParticipants, states }) =>
      formerParticipants.flatMap(({ id, successors }) => [
        ...unknownCodes(states, id, successors),
        ...sharedValues(successors.map((code) => [id, code])),
      ]),
  },
  {
    file: 'former-participants.json',
    expected: 'the acts under an instrument once',
    breaches: ({ formerParticipants }) =>
      formerParticipants.flatMap(({ id, acts }) =>
        sharedValues(acts.map(({ instrument }) => [id, instrument])),
      ),
  },
  eachAct(
    'a signature or a consent',
    ['signature', 'consent'],
    ({ signature, consent }) => signature !== null || consent !== null,
  ),
  eachAct(
    'a letter only with a consent',
    ['consent', 'code'],
    ({ consent, code }) => consent !== null || code === '',
  ),
  eachAct(
    'a signature not after the consent',
    ['signature', 'consent'],
    ({ signature, consent }) => signature === null || consent === null || signature <= consent,
  ),
  // The depositary's note tells them of that State; what is dated later is a successor's.
  eachAct(
    'acts before the day on which it ended',
    ['signature', 'consent'],
    ({ signature, consent }, { endedOn }) => [signature, consent].every((on) => on === null || on < endedOn),
  ),
  // Some rows print a predecessor's act: Yemen's that of Democratic Yemen (IV-8), Egypt's and Syria's that of the
  // United Arab Republic (XVIII-4).
  eachAct('rows of its successors, each once', ['rowsOf'], ({ rowsOf }, { successors }) =>
    rowsOf.every((code, index) => successors.includes(code) && rowsOf.indexOf(code) === index),
  ),
];

/** What must hold of the two files on States that are no more. */
export const pastChecks: readonly PastCheck[] = [...successionChecks, ...formerChecks];
