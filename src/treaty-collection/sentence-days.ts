import { daysInText } from './days-in-text.js';
import { matchesOf } from './matches-of.js';

/**
 * What a day in a sentence on leaving is the day of: `notice` its receipt · `effect` · `left` "withdrew on", which may be
 * either · `other` an accession, the date of a letter · `unreadable` a day that is not understood.
 */
export interface SentenceDay {
  readonly role: 'notice' | 'effect' | 'left' | 'other' | 'unreadable';
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

const wordsBefore =
  /(?<effect>\beffect(?:s|ive|ively)?\b|\bceas\w+ to (?:be|apply|have)\b|\bno longer\b|\boperative\b|\bas (?:from|of)\b)|(?<other>\bdated\b|\bsigned\b|\bC\.N\.[\d.]+|\b(?:re-?)?(?:ratif|acced|accession|succe|approv|adopt|conclu)\w*|\baccepted\b|\bacceptance\b|\bent(?:ry|ered) into force\b|\b(?:letter|note|communication|article)s? of\b)|(?<left>\bwithdrew\b|\bwithdrawn\b)|(?<notice>\breceiv\w*|\breceipt\b|\bnotif\w*|\bnotices?\b|\bdeposit(?:ed|s|ing)?\b|\binform\w*|\bcommunicat\w*|\bdenounc\w*|\bdenunciations?\b|\bwithdrawals?\b|\blodg\w*|\bsubmit\w*|\baddressed\b|\bregister\w*|\brescind\w*|\brevok\w*|\btransmit\w*)/gi;

/** "Effective date of denunciation", "entry into effect of the withdrawal". */
const effectOf =
  /\beffect(?:ive (?:date|day))? of (?:(?:the|its|this|such) )?(?:denunciation|withdrawal|notification|notice)s?\b/gi;
/** Two days without a word between have one role: "on 4 March 2024 and 5 March 2024, respectively". */
const together = /^,? ?(?:and |or )?(?:on )?$/;

/** "will take effect one year after the date of receipt, i.e. on 4 March 2025" tells no day of receipt. */
const countedFrom =
  /\b(?:after|following|from)(?: the)?(?: (?:date|day|receipt|deposit|notification)\b)[^,;()]{0,100}/gi;

/** What is told first of a day with which a sentence begins: "On 4 March 2025, the denunciation took effect". */
const verbsAfter =
  /(?<effect>\b(?:took|takes?|taken|taking) effect\b|\bbec[ao]mes? effective\b|\bceas\w+ to (?:be|apply|have)\b)|(?<other>\b(?:signed|ratified|acceded|succeeded)\b)|(?<notice>\breceiv\w*|\bnotif(?:ied|ies|ying|ication)\b|\bnotice\b|\bdeposit(?:ed|s)?\b|\binform(?:ed|s)?\b|\bcommunicat\w+|\bdenounced\b|\bwithdrew\b)/i;

type Role = SentenceDay['role'];

function roleOf(groups: Readonly<Record<string, string | undefined>> | undefined): Role | null {
  if (groups === undefined) return null;
  const [role] = Object.entries(groups).find(([, word]) => word !== undefined) ?? [];
  return (role as Role | undefined) ?? null;
}

function roleBetween(before: string, after: string): Role | null {
  const plain = before.replace(countedFrom, ' ').replace(effectOf, 'effect');
  const last = matchesOf(plain, wordsBefore).at(-1);
  return roleOf(last?.groups) ?? roleOf(verbsAfter.exec(after)?.groups);
}

/** The days of a sentence on leaving, each with what it is the day of. */
export function sentenceDays(text: string): readonly SentenceDay[] {
  const days = daysInText(text);
  let role: Role = 'notice';
  return days.map(({ start, end, day }, index) => {
    const previous = days[index - 1];
    const before = text.slice(previous?.end ?? 0, start);
    const after = text.slice(end, days[index + 1]?.start ?? text.length);
    // "took effect for Denmark on 4 March 2025 and for Kuwait on 5 March 2025": the second has the role of the first.
    const own = together.test(before) && previous !== undefined ? null : roleBetween(before, after);
    const beginsAnew =
      role === 'other' || (role === 'effect' && /\beffect/i.test(after) && index < days.length - 1);
    role = own ?? (beginsAnew ? 'notice' : role);
    return { role: day === null && role !== 'other' ? 'unreadable' : role, day: day ?? '', start, end };
  });
}
