import { statementKinds } from '../../domain/statement.js';
import { address } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import { declarations, foundAs, type DeclarationRow } from '../../status/questions/declarations.js';
import { capital } from '../../wording/capital.js';
import { queryOf } from './answer-table.js';
import { Facets, type Facet } from './facets.js';
import { sayKind } from './say-statement.js';

/** The article of `16(1)(c)`, by which the whole of it is asked for. */
const articleOf = (named: string) => named.replace(/\(.*$/s, '');

/**
 * The list of texts narrowed by kind, by instrument and, within one of these, by article, each with how many there would
 * be: of the list without that one filter and with the others.
 */
export async function statementFacets({ also, answer, asked, book, url }: Answered<DeclarationRow>) {
  const query = queryOf(url);
  const { query: chosen } = asked;
  const without = async (key: 'kind' | 'instrument' | 'article') => {
    const { [key]: filter, ...others } = chosen;
    return filter === undefined ? answer.rows : (await also(declarations, others)).rows;
  };
  const facet = (key: string, value: string, title: string, count: number): Facet => {
    const isChosen = query[key]?.length === 1 && query[key][0] === value;
    return {
      title,
      count,
      href: address('/declarations', { ...query, [key]: isChosen ? '' : value }),
      isChosen,
    };
  };
  const ofAnyKind = await without('kind');
  const kinds = statementKinds.map((kind) =>
    facet(
      'kind',
      kind,
      capital(sayKind(kind)),
      ofAnyKind.filter((row) => foundAs(row.kind).includes(kind)).length,
    ),
  );
  const ofAny = await without('instrument');
  const instruments = book.instruments.map(({ id, label }) =>
    facet('instrument', id, label, ofAny.filter(({ instrument }) => instrument === id).length),
  );
  const namingAny = await without('article');
  const articles = [...new Set(namingAny.flatMap((row) => row.articles.map(articleOf)))]
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((article) =>
      facet(
        'article',
        article,
        article,
        namingAny.filter((row) => row.articles.some((one) => articleOf(one) === article)).length,
      ),
    );
  return (
    <>
      <Facets title="By kind" facets={kinds} />
      <Facets title="By instrument" facets={instruments} />
      {chosen.instrument?.length === 1 && <Facets title="By article" facets={articles} />}
    </>
  );
}
