import { guards } from '../../sync/guards.js';
import { english } from '../../wording/english.js';

/** What the guards look for, and what happens where they find it. */
export function GuardTable() {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="What is refused">
      <table>
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
              <td>{level === 'hold' ? 'held' : 'told'}</td>
              <td>{english.guards[name]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
