import { z } from 'zod';
import { statementKinds, statementSections } from '../../domain/statement.js';
import { soughtWords } from '../../ledger/search/sought-words.js';
import { articleAsked } from '../article-asked.js';
import { parameterRow, type ParameterRow } from '../parameter-table.js';
import { choice, codeParameter, type Parameter } from '../parameters.js';

export const articleParameter: Parameter<'article'> = {
  ...parameterRow('article'),
  example: '29(1)',
  schema: () =>
    z.string().transform((text, context) => {
      const article = articleAsked(text);
      if (article !== null) return article;
      context.addIssue({
        code: 'custom',
        message: `"${text}" is not an article; expected its number, and below it paragraphs and letters in parentheses, e.g. 29, 29(1) or 16(1)(c)`,
      });
      return z.NEVER;
    }),
};

export const statementKindParameter = choice(
  'kind of statement',
  () => statementKinds.map((kind) => ({ value: kind, title: kind.replaceAll('-', ' ') })),
  { ...parameterRow('statementKind'), example: 'reservation' },
);

export const sectionParameter = choice(
  'section',
  () => statementSections.map((section) => ({ value: section, title: section.replaceAll('-', ' ') })),
  { ...parameterRow('section'), example: 'declarations' },
);

/** What is typed into a search may be long; what is longer than this was not typed. */
const longestWords = 200;

export const wordsParameter: Parameter<'words'> = {
  ...parameterRow('words'),
  example: 'sharia',
  schema: () =>
    z.string().refine((text) => text.length <= longestWords && soughtWords(text).terms.some(isSought), {
      error: ({ input }) =>
        `"${String(input).slice(0, longestWords)}" leaves no word to look for; expected at most ${longestWords} characters with a word that not every text has, e.g. sharia or "international court"`,
    }),
};

function isSought({ isExcluded }: { readonly isExcluded: boolean }): boolean {
  return !isExcluded;
}

export const objectedToParameter: Parameter<'objectedTo'> = {
  ...codeParameter,
  ...parameterRow('objectedTo'),
  example: 'SAU',
};

export const statementIdParameter: Parameter<'statementId'> = {
  ...parameterRow('statementId'),
  example: '1',
  schema: () =>
    z.string().regex(/^[1-9]\d{0,9}$/, {
      error: ({ input }) => `"${String(input)}" is not the number of a text; expected one, e.g. 12`,
    }),
};

type WrittenAs<Name extends string> = ParameterRow & Pick<Parameter<Name>, 'name' | 'key'>;

/** A version of a text, by its number among them. */
function versionParameter<Name extends string>(row: WrittenAs<Name>, example: string): Parameter<Name> {
  return {
    ...row,
    example,
    schema: () =>
      z.string().regex(/^[1-9]\d{0,3}$/, {
        error: ({ input }) => `"${String(input)}" is not the number of a version; expected one from 1`,
      }),
  };
}

export const fromVersionParameter = versionParameter(parameterRow('fromVersion'), '1');

export const toVersionParameter = versionParameter(parameterRow('toVersion'), '1');
