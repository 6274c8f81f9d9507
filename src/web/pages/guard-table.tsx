import { guards } from '../../sync/guards.js';
import { english } from '../../wording/english.js';
import { TableRegion } from './table-region.js';

/** What the guards look for, and what happens where they find it. */
export function GuardTable() {
  return (
    <TableRegion label="What is refused" columns={3}>
      <thead>
        <tr>
          <th scope="col">Test</th>
          <th scope="col">Otherwise</th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {guards.map(({ name, level }) => (
          <tr>
            <th scope="row">{name.replaceAll('-', ' ')}</th>
            <td data-label="Otherwise">{level === 'hold' ? 'held' : 'told'}</td>
            <td class="sentence" data-label="Because">
              {english.guards[name]}
            </td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
