import type { Evidence } from '../../status/evidence.js';
import { sayGazette } from '../../treaty-collection/gazettes.js';
import { DayView } from './moment-view.js';
import { Hash } from './value-view.js';

/** On whose word a row stands: the depositary's page or a gazette, the day printed there, the hash of what was read, and what that was. */
export function EvidenceView({ evidence }: { readonly evidence: Evidence }) {
  const { url, statusAsAt, sha256, origin } = evidence;
  return (
    <span class="evidence">
      <a href={url}>{statusAsAt === null ? 'the page' : <DayView day={statusAsAt} />}</a>{' '}
      <Hash value={sha256} />
      {origin === 'gazette' && (
        <>
          {' '}
          <small title="No page of the depositary was read yet. The hash is that of a table committed with the tracker.">
            as {sayGazette(url)} gives it
          </small>
        </>
      )}
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
