import type { Rest, Statement, StatementLine } from '../../domain/statement.js';
import type { Identify } from '../names-in-text.js';
import { nothing, rest, type Coded } from './coded.js';
import { entryIntoForceSaid } from './entry-into-force-opposed.js';
import { isListed } from './listed-objection.js';
import { isMisspelling } from './named-participants.js';
import { statementsInText, statementsNamed, type ObjectedStatement } from './objected-to.js';
import type { StatementPart } from './split-block.js';

/** Whose statements an objection is about. */
export function aboutOf({ lines, markers }: StatementPart, identify: Identify): Coded<Statement['about']> {
  const heading = markers.findLast((one) => one.heading?.role === 'about')?.line;
  const listed = heading ?? lines.find(isListed);
  const line = listed === undefined ? -1 : lines.indexOf(listed);
  // what follows the first sentence of an item of a list tells of others: "In this case, the Government of Mexico stated"
  const said =
    listed === undefined
      ? ''
      : heading === undefined
        ? (listed.text.split(/\.\s+(?=\p{Lu})/u)[0] ?? '')
        : listed.text;
  const named = statementsNamed(said, identify);
  const told = ({ about, start, end }: ObjectedStatement, of: number): Rest =>
    rest('objects-to', about.state ?? about.name, { line: of, start, end });
  const [only] = named;
  if (named.length > 1 || (only !== undefined && only.about.state !== null))
    return { value: named.map(({ about }) => about), rests: named.map((one) => told(one, line)) };
  const inText = statementsInText(lines, identify);
  if (only === undefined)
    return { value: inText.map(({ about }) => about), rests: inText.map((one) => told(one, one.line)) };
  // "Maysia", "Brunei Darussalem": the text of the objection tells whom its heading misspells, not whom it compares
  const [other, ...more] = inText;
  if (other === undefined || more.length > 0 || !isMisspelling(only.about.name, other.about.name))
    return { value: [only.about], rests: [told(only, line)] };
  return { value: [{ ...only.about, state: other.about.state }], rests: [told(other, other.line)] };
}

/** Whether its lines oppose the entry into force between the two States; `null` where they say nothing, or both. */
export function opposesOf(lines: readonly StatementLine[]): Coded<boolean | null> {
  const said = lines.flatMap(({ role, text }, line) =>
    role === 'day' ? [] : entryIntoForceSaid(text).map((one) => ({ ...one, line })),
  );
  const [first] = said;
  if (first === undefined || said.some(({ isOpposed }) => isOpposed !== first.isOpposed))
    return nothing(null);
  return { value: first.isOpposed, rests: [rest('entry-into-force', String(first.isOpposed), first)] };
}
