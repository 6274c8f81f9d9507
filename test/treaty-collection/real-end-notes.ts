import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Statement } from '../../src/domain/statement.js';
import { readStatusPage } from '../../src/treaty-collection/read-status-page.js';
import { resolveName } from '../participations.js';

const shared = new URL('../../../shared/', import.meta.url);
export const present = existsSync(new URL('pages/', shared)) && existsSync(new URL('xml/', shared));
if (!present)
  process.stderr.write(
    'The real pages (../shared/pages, ../shared/xml) are absent: the suite that reads their end notes is skipped.\n',
  );

const isPage = (name: string): boolean => !name.includes('.');

/** The end notes of a page (`IV-8`) or of a document (`XVIII-12-a.en`). */
export function endNotes(name: string): readonly Statement[] {
  const file = new URL(isPage(name) ? `pages/${name}.html` : `xml/${name}.xml`, shared);
  const page = readStatusPage(
    readFileSync(file),
    resolveName,
    isPage(name) ? 'html' : 'xml',
    isPage(name) ? null : '2026-02-03',
  );
  expect(page.findings.filter(({ level }) => level === 'error')).toEqual([]);
  return page.statements.filter(({ section }) => section === 'end-notes');
}

export const withdrawalsOf = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap(({ note, state, withdrawals }) =>
    withdrawals.map(({ on, articles, isPartial }) =>
      `${note} ${state ?? '?'} ${on ?? '?'}${isPartial ? ' in part' : ''} ${articles.join(' ')}`.trimEnd(),
    ),
  );

export const territoriesOf = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap(({ note, state, territories }) =>
    territories.map(
      ({ name, applies, on }) => `${note} ${state ?? '?'} ${applies ? '+' : '-'} ${name} ${on ?? '?'}`,
    ),
  );

export const authorsOf = (statements: readonly Statement[]): readonly string[] =>
  statements
    .filter(({ kind }) => kind === 'objection' || kind === 'communication')
    .map(({ note, state, name, kind, madeOn, about }) =>
      `${note} ${state ?? name} ${kind} ${madeOn ?? '?'} ${about.map((one) => one.state ?? one.name).join(' ')}`.trimEnd(),
    );
