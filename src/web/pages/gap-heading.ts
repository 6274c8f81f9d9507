import type { Standing } from '../../domain/standing.js';
import type { Group } from '../../domain/state.js';
import type { Book } from '../../status/book.js';
import { groupName } from '../../status/group-name.js';
import type { Query } from '../../status/parameters.js';
import { english } from '../../wording/english.js';

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

const whatTheyDid: Readonly<Record<Standing, string>> = {
  party: 'have joined',
  signatory: 'have signed but not joined',
  none: 'have neither signed nor joined',
  withdrawn: 'have ceased to be parties to',
  'cannot-be-told': 'cannot be told under',
};

/** What a gap list shows, as a heading: "African States that have signed but not joined the Women's Convention (CEDAW)". */
export function gapHeading({ instrument, group, standing }: Query, book: Book): string {
  return `${sayWho(book.states.groupById(group ?? ''))} that ${sayDid(standing)} ${sayWhat(instrument, book)}`;
}

/** The members of a group as the subject of a sentence; all States where none is given. */
export function sayWho(group: Group | undefined): string {
  if (group === undefined) return 'States';
  const sayings: Readonly<Record<Group['kind'], string>> = {
    'regional-group': group.name,
    list: group.name,
    organization: `Members of ${english.say(groupName(group))}`,
    m49: `States in ${english.say(groupName(group))}`,
  };
  return sayings[group.kind];
}

/** Several standings are one or the other, which all are not parties: a heading with each of them would not be read. */
function sayDid(standing: readonly Standing[] | undefined): string {
  const [only, ...others] = standing ?? [];
  if (only !== undefined && others.length === 0) return whatTheyDid[only];
  return 'are not parties to';
}

function sayWhat(ids: readonly string[] | undefined, { instruments }: Book): string {
  const chosen = instruments.filter(({ id }) => ids?.includes(id) ?? true);
  const [only, ...others] = chosen;
  if (only !== undefined && others.length === 0) return `the ${only.shortTitle}`;
  if (chosen.length === instruments.length) return `one or more of the ${chosen.length} instruments`;
  return either.format(chosen.map(({ label }) => label));
}
