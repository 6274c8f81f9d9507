import type { ComponentChildren } from 'preact';
import type { Answered } from '../../forms/answered.js';
import { freshnessOf } from '../../status/freshness.js';
import type { GroupName } from '../../status/group-name.js';
import { isMoreThanAge } from '../../status/more-than-age.js';
import { untoldAmong } from '../../status/untold-warnings.js';
import type { MembersOfOtherDay, Warning } from '../../status/warning-reason.js';
import { capital } from '../../wording/capital.js';
import { english } from '../../wording/english.js';
import { RecordList } from './record-list.js';

interface FreshnessProps {
  /** What is read instead of the line, where that is said in fewer words. */
  readonly line?: ComponentChildren;
  /** States, by their codes, that the page counts and of whom the answer does not warn that some cannot be told. */
  readonly counted?: readonly string[];
  readonly answered: Pick<Answered, 'answer' | 'caveats' | 'asked' | 'book'>;
  /** The State whose row of the evidence is shown, where the answer is about one. */
  readonly code?: string;
}

/**
 * How old what a page speaks of is, once, in one line at its head; behind it everything that must be known before
 * anything is quoted. It is open where that is more than age, and then shows it first, with each record folded: on a
 * phone five old records would else stand where the figures are.
 */
export function Freshness({ answered, line, counted = [], code }: FreshnessProps) {
  const { answer, caveats, asked, book } = answered;
  const age = freshnessOf(answer, asked);
  if (age === null) return null;
  const more = [...caveats.warnings.filter(isMoreThanAge), ...untoldAmong(counted, asked)];
  const doubts = more.filter(isDoubt);
  const folded: readonly Warning[] = doubts.length > 1 ? doubts : [];
  const each = <RecordList caveats={caveats} book={book} code={code ?? null} />;
  return (
    <aside
      class={caveats.warnings.length + more.length > 0 ? 'warnings' : 'calm'}
      aria-label={english.say({ say: 'before-quoting' })}
    >
      <details class="freshness" open={more.length > 0}>
        <summary>{line ?? english.say(age)}</summary>
        <Sentences warnings={more.filter((one) => !folded.includes(one))} />
        {more.length > 0 && answer.records.length > 0 ? (
          <details class="each-record">
            <summary>Each record</summary>
            {each}
          </details>
        ) : (
          each
        )}
        {folded.length > 0 && (
          <details>
            <summary>
              In doubt are the members of {english.say({ and: doubts.flatMap(groupsOf) })}: why
            </summary>
            <Sentences warnings={folded} />
          </details>
        )}
      </details>
    </aside>
  );
}

function Sentences({ warnings }: { readonly warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul>
      {warnings.map((warning) => (
        <li>{capital(english.say(warning))}.</li>
      ))}
    </ul>
  );
}

function isDoubt(warning: Warning): warning is MembersOfOtherDay {
  return warning.say === 'members-in-doubt';
}

function groupsOf({ groups }: MembersOfOtherDay): readonly GroupName[] {
  return groups !== null && 'and' in groups ? groups.and : [];
}
