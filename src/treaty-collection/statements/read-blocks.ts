import type { Finding } from '../../domain/finding.js';
import { quote, warningFinding } from '../page-findings.js';
import type { PrintedBlock } from './printed-block.js';
import { seenText } from './seen-text.js';

/** The blocks of a page, and what is odd in them: nothing of it is an error, since no cell of the table rests on them. */
export interface ReadBlocks {
  readonly blocks: readonly PrintedBlock[];
  readonly findings: readonly Finding[];
  /** The sections of which not everything could be read. */
  readonly unread: ReadonlySet<PrintedBlock['section']>;
}

/** All texts of a page together, and how many; CEDAW's 103 have 370,000 characters. */
const longestTexts = 8_000_000;
const mostBlocks = 5_000;
/** No name of a State, nor the names of several, is that long. */
const longestName = 400;

/** What stands above a section: its title, and below it what the depositary adds in parentheses. */
export function sectionTitle(title: string, ...below: readonly string[]): string {
  return [title, below.filter((part) => part !== '').join(' ')].filter((part) => part !== '').join('\n');
}

/** Whether two blocks of one section and name have the same lines. */
const saysTheSame = (a: PrintedBlock, b: PrintedBlock): boolean =>
  a.lines.length === b.lines.length && a.lines.every(({ text }, index) => text === b.lines[index]?.text);

/** Collects blocks, each once; what is odd in them is told, and what cannot be told whose it is is left out. */
export class BlockCollection implements ReadBlocks {
  readonly blocks: PrintedBlock[] = [];
  readonly findings: Finding[] = [];
  readonly unread = new Set<PrintedBlock['section']>();
  readonly #byName = new Map<string, PrintedBlock[]>();
  #length = 0;

  /** Tells of something odd in a section, of which not everything can be told then. */
  warn(name: string, section: PrintedBlock['section'], message: string): void {
    this.unread.add(section);
    this.#tell(name, section, message);
  }

  #tell(name: string, section: PrintedBlock['section'], message: string): void {
    this.findings.push(warningFinding(name, `In the section "${section}" ${message}`));
  }

  /** Adds a block, if it says anything and did not stand there already; of a text that `isCut` there was more. */
  add(printed: PrintedBlock, isCut = false): void {
    const block = { ...printed, name: seenText(printed.name) };
    const { section, name, lines } = block;
    if (name === '' && lines.length === 0) return;
    if (name.length > longestName) {
      this.warn(
        'statement-under-no-name',
        section,
        `a text stands under ${quote(name)}, which is longer than any name; it was left out.`,
      );
      return;
    }
    const before = this.#byName.get(`${section} ${name}`) ?? [];
    if (before.some((other) => saysTheSame(other, block))) {
      this.#tell('statement-twice', section, `the same stands twice under ${quote(name)}; it was kept once.`);
      return;
    }
    for (const { text } of lines) this.#length += text.length;
    if (this.#length > longestTexts || this.blocks.length === mostBlocks) {
      this.warn(
        'statements-too-long',
        section,
        `the text of ${quote(name)} was left out: they are too long.`,
      );
      return;
    }
    this.#byName.set(`${section} ${name}`, [...before, block]);
    if (isCut)
      this.warn('statement-cut', section, `the text of ${quote(name)} is too long; its beginning was kept.`);
    if (name === '')
      this.warn('statement-without-name', section, `no name stands above ${quote(lines[0]?.text ?? '')}.`);
    this.blocks.push(block);
  }
}
