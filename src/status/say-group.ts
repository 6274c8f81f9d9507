import type { Group } from '../domain/state.js';

/** Divisions of the world that have an article in a sentence. */
const withArticle = new Set(['Americas', 'Caribbean']);

/** A group within a sentence: "the European Union", "the list of least developed countries", "African States". */
export function sayGroupName({ kind, name }: Pick<Group, 'kind' | 'name'>): string {
  switch (kind) {
    case 'organization':
      // A name of one word, such as Mercosur, has no article.
      return name.includes(' ') ? `the ${name}` : name;
    case 'list':
      return `the list of ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    case 'm49':
      return withArticle.has(name) ? `the ${name}` : name;
    case 'regional-group':
      return name;
  }
}

/** In which group States are: " in the Group of African States", as the United Nations call it, or " in the Caribbean". */
export function sayInGroup(group: Pick<Group, 'kind' | 'name'>): string {
  const prefix = group.kind === 'regional-group' ? 'the Group of ' : '';
  return ` in ${prefix}${sayGroupName(group)}`;
}
