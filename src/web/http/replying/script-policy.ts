import { createHash } from 'node:crypto';
import type { Body } from '../../../forms/form.js';
import { copyMarkup, copyScript } from '../../pages/copy-script.js';

/** Computed from what is sent, so that the two cannot part. */
const copySource = `'sha256-${createHash('sha256').update(copyScript).digest('base64')}'`;

/**
 * The policy of a page, which allows the script that copies texts where the page has it (Content Security Policy 3,
 * section 6.7.3.3: by the hash of its text); a page without it allows none, as `default-src` says.
 */
export function scriptPolicy(policy: string, body: Body): string {
  return typeof body === 'string' && body.includes(copyMarkup)
    ? `${policy};script-src ${copySource}`
    : policy;
}
