import type { Evidence } from '../../status/book.js';
import { DayView } from './moment-view.js';
import { Hash } from './value-view.js';

/** On whose word a row stands: the depositary's page, the day printed on it, the hash of what was read, and what that was. */
export function EvidenceView({ evidence }: { readonly evidence: Evidence }) {
  const { url, statusAsAt, sha256, origin } = evidence;
  return (
    <span class="evidence">
      <a href={url}>{statusAsAt === null ? 'the page' : <DayView day={statusAsAt} />}</a>{' '}
      <Hash value={sha256} />
      {origin === 'baseline' && (
        <>
          {' '}
          <small title="The hash is that of a table committed with the tracker; no page was read yet.">
            committed table
          </small>
        </>
      )}
    </span>
  );
}
