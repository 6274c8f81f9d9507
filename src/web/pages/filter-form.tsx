import type { Book } from '../../status/book.js';
import type { Parameter, RawQuery } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';

/** The filters of a question as a form that needs no script: its state is the query string. */
export function FilterForm({
  question,
  book,
  raw,
  action,
}: {
  readonly question: Question<unknown>;
  readonly book: Book;
  readonly raw: RawQuery;
  readonly action: string;
}) {
  const filters = question.parameters.filter(({ option }) => option !== null);
  if (filters.length === 0) return null;
  return (
    <form method="get" action={action} class="filters">
      {filters.map((parameter) => (
        <label>
          {titleOf(parameter)}
          <Field parameter={parameter} book={book} chosen={[raw[parameter.key] ?? []].flat()} />
        </label>
      ))}
      <button type="submit">Show</button>
    </form>
  );
}

function Field({
  parameter,
  book,
  chosen,
}: {
  readonly parameter: Parameter;
  readonly book: Book;
  readonly chosen: readonly string[];
}) {
  const choices = parameter.choices?.(book);
  if (choices === undefined) return <input type="date" name={parameter.key} value={chosen[0] ?? ''} />;
  return (
    <select name={parameter.key}>
      <option value="">all</option>
      {choices.map(({ value, title }) => (
        <option value={value} selected={chosen.includes(value)}>
          {title}
        </option>
      ))}
    </select>
  );
}

function titleOf({ key }: Parameter): string {
  return {
    instrument: 'Instrument',
    group: 'Group',
    standing: 'Standing',
    asOf: 'Day',
    code: 'State',
    id: 'Instrument',
  }[key];
}
