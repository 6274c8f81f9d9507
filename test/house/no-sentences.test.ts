import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const room = resolve(import.meta.dirname, '../../src/domain');

/** What a table says of its words, and what the depositary prints: they are no sentences about a State. */
const ofTables = ['meaning', 'title'];

/** Texts of three words or more, but for what a programmer is told who calls a function wrongly. */
function sentencesIn(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node)) return;
    if (ts.isPropertyAssignment(node) && ofTables.includes(node.name.getText(source))) return;
    if (
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateExpression(node)
    ) {
      const words = node
        .getText(source)
        .replace(/\$\{[^}]*\}/g, ' ')
        .match(/[A-Za-z]+(?=[\s,.;:)'"`]|$)/g);
      if ((words?.length ?? 0) >= 3) found.push(`${file}: ${node.getText(source)}`);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, (node) => (ts.isImportDeclaration(node) ? undefined : visit(node)));
  return found;
}

test('treaty law gives reasons and holds no sentence', () => {
  const files = readdirSync(room).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((file) => sentencesIn(file, readFileSync(join(room, file), 'utf8')))).toEqual([]);
});

test.each([
  ["const said = 'is not a party';", 1],
  ['const said = `${name} is not a party`;', 1],
  ["const rows = [{ meaning: 'is not a party' }];", 0],
  ["throw new Error('there is no such mode');", 0],
  ["const kind = 'not-yet-in-force';", 0],
])('%s: %i', (text, count) => {
  expect(sentencesIn('some.ts', text)).toHaveLength(count);
});
