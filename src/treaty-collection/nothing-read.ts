import type { Finding } from '../domain/finding.js';
import type { StatusPage } from './status-page.js';

/** A page of which nothing is known but why. */
export function nothingRead(finding: Finding): StatusPage {
  return {
    reference: null,
    title: null,
    chapter: null,
    concluded: null,
    entryIntoForce: null,
    registration: null,
    statusAsAt: null,
    stated: { signatories: null, parties: null },
    counted: { signatories: null, parties: null },
    columns: [],
    legend: new Map(),
    participants: [],
    endNotes: new Map(),
    statements: [],
    findings: [finding],
  };
}
