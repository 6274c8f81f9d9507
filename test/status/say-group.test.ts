import { expect, test } from 'vitest';
import type { Group } from '../../src/domain/state.js';
import { groupName } from '../../src/status/group-name.js';
import { say } from '../in-words.js';

test.each<[Group['kind'], string, string, string]>([
  ['regional-group', 'African States', 'African States', ' in the Group of African States'],
  ['organization', 'European Union', 'the European Union', ' in the European Union'],
  ['organization', 'Mercosur', 'Mercosur', ' in Mercosur'],
  [
    'list',
    'Least developed countries',
    'the list of least developed countries',
    ' in the list of least developed countries',
  ],
  ['m49', 'Western Africa', 'Western Africa', ' in Western Africa'],
  ['m49', 'Caribbean', 'the Caribbean', ' in the Caribbean'],
])('%s: %s', (kind, name, alone, within) => {
  const group = { kind, name };
  expect([say(groupName(group)), ` in ${say(groupName(group, 'group-of-states'))}`]).toEqual([alone, within]);
});
