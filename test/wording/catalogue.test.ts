import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { english } from '../../src/wording/en/english.js';
import { reasonsOfTypes, type Parameter } from './reasons-of-types.js';

const catalogues = { english };

const reasons = reasonsOfTypes();

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** The numbers by which the parser tells its elements apart. */
const kinds = { literal: 0, argument: 1, date: 3, select: 5, plural: 6 };

/** What is wrong with a message, as its arguments are used; `present` are those that a choice has shown not to be `null`. */
function faultsIn(
  elements: Elements,
  parameters: ReadonlyMap<string, Parameter>,
  present: ReadonlySet<string>,
): readonly string[] {
  return elements.flatMap((element): readonly string[] => {
    if (element.type === kinds.literal) return [];
    const name = (element as { readonly value: string }).value;
    const parameter = parameters.get(name);
    if (parameter === undefined) return [`{${name}} is no parameter`];
    const { canBeNull, words, isNumber, isSaid } = parameter;
    const options = 'options' in element ? Object.entries<{ value: Elements }>(element.options) : [];
    // What is chosen where `null` has a choice of its own is there.
    const isAsked = options.some(([word]) => word === 'null');
    const within = options.flatMap(([word, { value }]) =>
      faultsIn(value, parameters, isAsked && word !== 'null' ? new Set([...present, name]) : present),
    );
    if (element.type === kinds.select) {
      const expected = [...(words ?? []), ...(canBeNull ? ['null'] : []), 'other'];
      const isAny = words === null && !isNumber && !isSaid;
      const strange = options
        .map(([word]) => word.replaceAll('_', '-'))
        .filter((word) => !expected.includes(word) && !(isAny && word !== 'null'));
      return [...strange.map((word) => `{${name}} is never "${word}"`), ...within];
    }
    if (canBeNull && !present.has(name)) return [`{${name}} may be null`, ...within];
    if (element.type === kinds.plural) return isNumber ? within : [`{${name}} is no number`];
    if (element.type === kinds.date) {
      return words !== null || isNumber || isSaid ? [`{${name}} is no day`] : [];
    }
    return element.type === kinds.argument ? [] : [`{${name}} is used in a way that is not known`];
  });
}

test.each(Object.entries(catalogues))('%s: every message says what its reason holds', (_, catalogue) => {
  const faults = Object.entries<string>(catalogue).flatMap(([kind, text]) => {
    const parameters = reasons.get(kind);
    if (parameters === undefined) return [`${kind}: there is no such reason`];
    const elements = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
    return faultsIn(elements, parameters, new Set()).map((fault) => `${kind}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('there is a message for each kind of reason', () => {
  expect(Object.keys(english).toSorted()).toEqual([...reasons.keys()].toSorted());
});
