import type { Group } from '../domain/state.js';

/** A group of States within a sentence. */
export interface GroupName {
  /** `group-of-states` where States are said to be in it. */
  readonly say: 'group' | 'group-of-states';
  readonly kind: Group['kind'];
  readonly name: string;
  /** The name without its first capital. */
  readonly smallName: string;
  readonly isOneWord: boolean;
}

/**
 * How a group is named within a sentence: what languages choose an article and a capital by, without one of them
 * chosen.
 */
export function groupName(
  { kind, name }: Pick<Group, 'kind' | 'name'>,
  say: GroupName['say'] = 'group',
): GroupName {
  const smallName = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return { say, kind, name, smallName, isOneWord: !name.includes(' ') };
}
