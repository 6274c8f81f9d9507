import { participantOf } from '../domain/placed-statement.js';
import { textOfStatement, type Statement, type StatementSection } from '../domain/statement.js';
import { editions, type Edition } from '../treaty-collection/edition.js';

/** Texts of one participant in one section that two editions do not print alike. */
export interface TextDifference {
  readonly section: StatementSection;
  /** As printed; empty for the end notes to the treaty itself. */
  readonly name: string;
  /** The same on every night: the section, and the participant by its code where it has one. */
  readonly key: string;
  /** The edition that has none; absent where both have some. */
  readonly lacking?: Edition;
}

/**
 * Compares what two editions print of what participants stated, participant by participant and section by section. Only
 * what both can print counts: letters and digits of ASCII, since the document loses others.
 */
export function compareTexts(
  texts: Readonly<Record<Edition, readonly Statement[]>>,
): readonly TextDifference[] {
  const [html, xml] = [bySection(texts.html), bySection(texts.xml)];
  return [...new Map([...html, ...xml])].flatMap(([key, { section, name }]) => {
    const found = { html: html.get(key), xml: xml.get(key) };
    if (found.html?.text === found.xml?.text) return [];
    const lacking = editions.find((edition) => found[edition] === undefined);
    return [{ section, name, key, ...(lacking && { lacking }) }];
  });
}

interface SaidInSection {
  readonly section: StatementSection;
  readonly name: string;
  readonly text: string;
}

function bySection(statements: readonly Statement[]): ReadonlyMap<string, SaidInSection> {
  const found = new Map<string, SaidInSection>();
  for (const statement of statements) {
    const { section, name } = statement;
    const key = `${section} ${participantOf(statement)}`;
    const text = (found.get(key)?.text ?? '') + printedInBoth(textOfStatement(statement));
    found.set(key, { section, name, text });
  }
  return found;
}

function printedInBoth(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, '');
}
