/**
 * The style of a copy, and the only one: the page's own is left out. What was read is told from the rest by a frame and
 * by words, so that it needs no eye for colours.
 */
export const copyStyle = `
:root { color-scheme: light dark; --read: #fbf1d9; --line: #8a5a00; --tint: #eef1f2; --rule: #c4c9cd; }
@media (prefers-color-scheme: dark) { :root { --read: #33290f; --line: #efbb55; --tint: #1a2129; --rule: #46505a; } }
html { scroll-padding-top: 40vh; }
body { font: 0.9375rem/1.45 system-ui, sans-serif; margin: 0; padding: 0 1rem 2rem; overflow-wrap: break-word; }
.archived { position: sticky; top: 0; margin: 0 -1rem 1rem; padding: 0.375rem 1rem; background: var(--tint);
  border-block-end: 3px double; font-size: 0.75rem; line-height: 1.35; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin-block: 0.75rem; max-width: 100%; }
td, th { border: 1px solid var(--rule); padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
td:has(table) { border: 0; padding: 0; }
pre { white-space: pre-wrap; font-size: 0.8125rem; overflow-wrap: anywhere; }
.read, mark { background: var(--read); color: inherit; outline: 3px solid var(--line); outline-offset: -1px; }
.note { display: block; font-size: 0.75rem; color: var(--line); }
@media (max-width: 30rem) { body { padding-inline: 0.5rem; font-size: 0.8125rem; } .archived { margin-inline: -0.5rem; } }
@media print { .archived { position: static; } }
`;
