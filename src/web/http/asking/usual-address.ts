import { decoded, partsOf, suffixOf } from '../../../forms/address.js';
import { parseQuery, QueryError, type Parameter, type Vocabulary } from '../../../status/parameters.js';
import type { Question } from '../../../status/question.js';

/**
 * The address with each subject as it is usually written, e.g. `/states/ALB` for `/states/alb`; the same where it is
 * written so already, or names nothing. The pattern is the path of the route, with or without a suffix.
 */
export function usualAddress(
  url: string,
  pattern: string,
  { parameters }: Pick<Question<unknown>, 'parameters'>,
  vocabulary: Vocabulary,
): string {
  const { path, search } = partsOf(url);
  const { stem } = suffixOf(path);
  const wanted = suffixOf(pattern).stem.split('/');
  const usual = stem.split('/').map((given, index) => {
    const parameter = parameters.find(({ key }) => wanted[index] === `:${key}`);
    return parameter === undefined ? given : usualValue(parameter, given, vocabulary);
  });
  return usual.join('/') + path.slice(stem.length) + search;
}

function usualValue(parameter: Parameter, given: string, vocabulary: Vocabulary): string {
  const { key } = parameter;
  try {
    const read = parseQuery([parameter], { [key]: decoded(given) }, vocabulary)[key];
    return read === undefined ? given : encodeURIComponent(String(read));
  } catch (error) {
    // What names nothing is refused where it is asked, with what was perhaps meant.
    if (error instanceof QueryError) return given;
    throw error;
  }
}
