import type { Day } from '../../domain/day.js';
import type { State } from '../../domain/state.js';
import type { Book } from '../../status/book.js';
import { stateNames } from '../../status/state-names.js';
import { sayWho } from './gap-heading.js';
import { DayView } from './moment-view.js';

const languages = new Intl.DisplayNames(['en-GB'], { type: 'language' });

/**
 * Who the State is: its codes, groups and names. Each name says its language, so that it is spoken and written in it
 * (WCAG 2.2, success criterion 3.1.2); `bdi` keeps an Arabic one from turning round what stands beside it.
 */
export function StateFacts({
  state,
  book,
  asOf,
}: {
  readonly state: State;
  readonly book: Book;
  readonly asOf: Day;
}) {
  const groups = book.states.groupsOf(state.code, asOf);
  const names = stateNames(state, book.states).filter(({ language }) => language !== null);
  return (
    <dl class="facts">
      <dt>Codes</dt>
      <dd>
        {[state.code, state.alpha2, state.m49].filter(Boolean).join(' · ')}{' '}
        <small>ISO 3166-1 alpha-3, alpha-2{state.m49 && ', UN M49'}</small>
      </dd>
      {state.memberSince && (
        <>
          <dt>Member of the United Nations</dt>
          <dd>
            since <DayView day={state.memberSince} />
          </dd>
        </>
      )}
      {groups.length > 0 && (
        <>
          <dt>Groups</dt>
          <dd>
            <ul class="inline">
              {groups.map((group) => (
                <li>
                  <a href={`/gaps?group=${group.id}`}>{group.kind === 'm49' ? group.name : sayWho(group)}</a>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>Names</dt>
      <dd>
        <ul class="inline">
          {names.map(({ language, name }) => (
            <li>
              <bdi lang={language ?? 'en'}>{name}</bdi> <small>{languages.of(language ?? 'en')}</small>
            </li>
          ))}
        </ul>
        <small>Short names, as the United Nations gives them; the depositary prints “{state.name}”.</small>
      </dd>
      {state.formerNames.length > 0 && (
        <>
          <dt>Also printed as</dt>
          <dd>
            <ul class="inline">
              {state.formerNames.map(({ name, until }) => (
                <li>
                  {name}
                  {until && (
                    <small>
                      {' '}
                      until <DayView day={until} />
                    </small>
                  )}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}
