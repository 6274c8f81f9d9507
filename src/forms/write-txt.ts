import type { WrittenLink, WrittenPart, WrittenText } from './written-text.js';

/**
 * A written text as plain text: paragraphs with an empty line between them, wrapped at no column, since mail programs and
 * word processors wrap them where they show them; lines end in LF.
 */
export function writeTxt({ title, parts, sources }: WrittenText): string {
  const blocks = [title, ...parts.map(blockOf), ...(sources.length > 0 ? [linesOf(sources)] : [])];
  return `${blocks.join('\n\n')}\n`;
}

function blockOf(part: WrittenPart): string {
  if (part.kind === 'list') return part.items.map((item) => `- ${item}`).join('\n');
  if (part.kind === 'links') return linesOf(part.links);
  return part.kind === 'heading' ? `${part.text}\n${'-'.repeat(part.text.length)}` : part.text;
}

function linesOf(links: readonly WrittenLink[]): string {
  return links.map(({ text, url }) => `- ${text}: ${url}`).join('\n');
}
