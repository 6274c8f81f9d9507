import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

/** The hashes of the blocks that the reply being made has so far. */
const rendered = new AsyncLocalStorage<Set<string>>();

/** What could end a block, or be taken for an address by `renderMarkup`. */
const unfit = /<|\s(href|src|action)="\//;

/**
 * A script, or a block of data of a type that is no script, in the page itself. It tells its hash to the reply that is
 * being made, whose policy admits this block and no other: one that somebody smuggled in is none of those rendered here.
 * Throws where the text has a `<`: within `script` nothing is escaped, and `</script` would end it.
 */
export function InlineScript({ type, text }: { readonly type?: string; readonly text: string }) {
  if (unfit.test(text)) throw new Error(`an inline script must have no "<" and no address of ours: ${text}`);
  admitScript(text);
  return <script type={type} dangerouslySetInnerHTML={{ __html: text }} />;
}

/** Tells the hash of a script of our own to the reply that is being made. */
export function admitScript(text: string): void {
  rendered.getStore()?.add(hashOf(text));
}

/** Makes something, and tells the hashes of the inline scripts that were rendered for it. */
export async function withScripts<Made>(
  make: () => Promise<Made>,
): Promise<{ readonly made: Made; readonly scripts: readonly string[] }> {
  const scripts = new Set<string>();
  const made = await rendered.run(scripts, make);
  return { made, scripts: [...scripts] };
}

/** A text as a policy names it (Content Security Policy 3, section 2.3.1, `hash-source`). */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
