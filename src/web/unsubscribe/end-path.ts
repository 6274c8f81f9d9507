/**
 * Whether a path is that of the link which ends a subscription, the one address at which anything is written over HTTP.
 * The dot in its last part stands before a signature, and names no form.
 */
export function isEndPath(path: string): boolean {
  return /^\/unsubscribe\/[^/]+$/.test(path);
}
