import { expect } from 'vitest';
import type { Statement, StatementLine } from '../../../src/domain/statement.js';
import { sectionStatements } from '../../../src/treaty-collection/statements/section-statements.js';
import type { PrintedBlock } from '../../../src/treaty-collection/statements/printed-block.js';
import { resolveName } from '../../participations.js';

const roles = { '#': 'heading', '>': 'day' } as const;

/** Lines written as `# Reservation:`, `> 26 October 1994`, and paragraphs as they are. */
export const linesOf = (text: string): readonly StatementLine[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .map((line) => ({
      role: roles[line[0] as keyof typeof roles] ?? ('paragraph' as const),
      text: line.replace(/^[#>] /, ''),
      notes: [],
    }));

export const titles = {
  declarations:
    'Declarations and Reservations\n(Unless otherwise indicated, the declarations and reservations were made upon ratification, accession or succession.)',
  objections: 'Objections',
  'declarations-under-article':
    'Declarations made under article 18 (1)\n(Declaration of provisional application)',
  notifications: 'Notifications made under article 8 (6)',
  'territorial-application': 'Territorial Application',
} as const;

/** What is read of a block of Austria, which joined on 31 March 1982. */
export const read = (section: PrintedBlock['section'], text: string, more: Partial<PrintedBlock> = {}) =>
  sectionStatements(
    {
      blocks: [
        { section, title: titles[section], name: 'Austria', notes: [], lines: linesOf(text), ...more },
      ],
      treaty: 'Convention on the Elimination of All Forms of Discrimination against Women',
      joinedOn: () => '1982-03-31',
      isParticipant: (name) => name === 'Ruritania',
    },
    resolveName,
  );

/** The one statement of a block. */
export const only = (section: PrintedBlock['section'], text: string): Statement => {
  const { statements } = read(section, text);
  expect(statements).toHaveLength(1);
  return statements[0] as Statement;
};
