import type { Finding } from '../domain/finding.js';
import type { Verdict } from './assess-page.js';
import { guards, type GuardName } from './guards.js';

const acceptable = new Set<string>(guards.filter((guard) => guard.acceptable).map(({ name }) => name));

/**
 * Why a page was not understood, in one sentence; `null` where it was. A person may overrule a guard that doubts what
 * was read, not one that says it was not read.
 */
export function whyNotUnderstood(verdict: Verdict): string | null {
  if (verdict.outcome === 'failed') return verdict.reason;
  return firstError(verdict.findings, ({ name }) => !acceptable.has(name))?.message ?? null;
}

/** By its own totals a page shows that some of it was not read. */
const totals: GuardName = 'totals-reconcile';

/**
 * Why a page is not taken for what its edition says, in one line with the name of what is wrong; `null` where it is: one
 * that was not understood, one that does not add up, and a shell without a single row.
 */
export function whyUnreadable(verdict: Verdict): string | null {
  if (verdict.outcome === 'failed') return verdict.reason;
  const { findings, page } = verdict;
  const found = firstError(findings, ({ name }) => !acceptable.has(name) || name === totals);
  if (found) return `${found.name}: ${found.message}`;
  return page.participations.length === 0 ? 'no-participants: it lists no participant' : null;
}

function firstError(findings: readonly Finding[], isSo: (finding: Finding) => boolean): Finding | undefined {
  return findings.find((finding) => finding.level === 'error' && isSo(finding));
}
