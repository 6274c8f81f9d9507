import type { Withdrawal } from '../domain/act.js';
import { parsePrintedDate } from './parse-printed-date.js';

const dayText = String.raw`(\d{1,2} [A-Z][a-z]{2,8} \d{4})`;
const sentenceWithDay = new RegExp(String.raw`\bOn ${dayText}`, 'g');
/**
 * "deposited … a notification of withdrawal", "notified … of its denunciation of the Protocol", "informed … of
 * its decision to denounce", "had decided to withdraw from". The withdrawal of a reservation is none of them.
 */
const givesNotice =
  /notification of (?:its )?(?:withdrawal|denunciation)(?! of (?:\w+ ){0,3}(?:reservation|declaration|objection))|\bdenunciation of the\b|\b(?:decision|decided|intention) to (?:denounce|withdraw from)|\b(?:its|the) withdrawal from\b|\bdenounced the\b/i;
const takesEffect = new RegExp(
  String.raw`(?:with effect (?:from|on|as of|as from)|(?:took|takes?|taking|taken) effect [^.;]{0,100}?\b(?:on|from)|(?:becomes?|became|shall become) effective [^.;]{0,100}?\b(?:on|from)|effective (?:on|from|as of|as from)) ${dayText}`,
);
const longestStatement = 900;

/** The word by which a note calls a participant, whatever its official style: `Estonia`, `Bolivia`, `Netherlands`. */
function shortName(name: string): string {
  return /[\p{L}'’-]{4,}/u.exec(name)?.[0] ?? name;
}

interface Statement extends Withdrawal {
  readonly notifiedOn: string;
}

/** The statements "On <day>, the Government of X notified …" of a note, each up to the next such beginning. */
function statementsOf(note: string, participant: string): readonly Statement[] {
  const beginnings = [...note.matchAll(sentenceWithDay)];
  return beginnings.flatMap((beginning, index) => {
    const end = Math.min(beginnings[index + 1]?.index ?? note.length, beginning.index + longestStatement);
    const text = note.slice(beginning.index, end);
    const notifiedOn = parsePrintedDate(beginning[1] ?? '');
    if (notifiedOn === null || !givesNotice.test(text.slice(0, 400)) || !text.includes(participant))
      return [];
    return [
      {
        notifiedOn,
        effectiveOn: parsePrintedDate(takesEffect.exec(text)?.[1] ?? ''),
        notification: /\bC\.N\.\d{1,5}\.\d{4}\b/.exec(text)?.[0] ?? null,
      },
    ];
  });
}

/** The notes of a page are read once for each bracketed row: a longer one is not a note on a withdrawal. */
const longestNote = 50_000;

/**
 * What the end notes of a participant that is printed in brackets say of its withdrawal. A State may have left,
 * returned and left again (Trinidad and Tobago, IV-5): the latest notice counts. Parts that the notes do not say
 * in a known form are `null`.
 */
export function parseWithdrawalNote(participant: string, notes: readonly string[]): Withdrawal {
  const statements = notes.flatMap((note) =>
    statementsOf(note.slice(0, longestNote), shortName(participant)),
  );
  const latest = statements.reduce<Statement | null>(
    (last, next) => (last === null || next.notifiedOn > last.notifiedOn ? next : last),
    null,
  );
  return latest ?? { notifiedOn: null, effectiveOn: null, notification: null };
}
