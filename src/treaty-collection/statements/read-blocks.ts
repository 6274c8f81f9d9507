import type { Finding } from '../../domain/finding.js';
import type { StatementSection } from '../../domain/statement.js';
import { quote, warningFinding } from '../page-findings.js';
import type { PrintedBlock } from './printed-block.js';

/** The blocks of a page, and what is odd in them: nothing of it is an error, since no cell of the table rests on them. */
export interface ReadBlocks {
  readonly blocks: readonly PrintedBlock[];
  readonly findings: readonly Finding[];
}

/** What stands above a section: its title, and below it what the depositary adds in parentheses. */
export function sectionTitle(title: string, ...below: readonly string[]): string {
  return [title, below.filter((part) => part !== '').join(' ')].filter((part) => part !== '').join('\n');
}

/** Collects blocks, each once. */
export class BlockCollection implements ReadBlocks {
  readonly blocks: PrintedBlock[] = [];
  readonly findings: Finding[] = [];
  readonly #seen = new Set<string>();

  /** Tells of something odd in a section. */
  warn(name: string, section: StatementSection, message: string): void {
    this.findings.push(warningFinding(name, `In the section ${section} ${message}`));
  }

  /** Adds a block, if it is none that stood there already and anything of it says something. */
  add(block: PrintedBlock): void {
    const { section, name, lines } = block;
    if (name === '' && lines.length === 0) return;
    const content = [section, name, ...lines.map(({ text }) => text)].join('\n');
    if (this.#seen.has(content)) {
      this.warn('statement-twice', section, `the same stands twice under ${quote(name)}; it was kept once.`);
      return;
    }
    this.#seen.add(content);
    if (name === '')
      this.warn('statement-without-name', section, `no name stands above ${quote(lines[0]?.text ?? '')}.`);
    this.blocks.push(block);
  }
}
