import { capital } from '../../wording/capital.js';
import type { Book } from '../../status/book.js';
import type { Choice, Parameter, RawQuery } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';

/** How a person calls a parameter, by its name or its key, where that is not its own key. */
const titles: Readonly<Record<string, string>> = {
  asOf: 'On the day',
  knownAt: 'As known at',
  on: 'Deposited on',
  words: 'Words in the text',
  objectedTo: 'Objected to',
};

/** What is written into an empty field, by the placeholder of the parameter. */
const hints: Readonly<Record<string, { readonly placeholder: string }>> = {
  MOMENT: { placeholder: 'YYYY-MM-DD' },
  WHEN: { placeholder: 'YYYY-MM-DD' },
  CODE: { placeholder: 'e.g. ALB' },
  ARTICLE: { placeholder: 'e.g. 29(1)' },
  WORDS: { placeholder: 'e.g. family code' },
};

/**
 * The most choices that are shown as boxes to tick; more are a list to open, in which few people find how to choose
 * several.
 */
const mostBoxes = 8;

/**
 * The filters of a question as a form that needs no script: its state is the query string. A browser puts the fields of
 * such a form in the place of the query that `action` has (HTML, "Mutate action URL"): what is not a filter, as the
 * order, must be a hidden field or is lost. A field of type `date` is sent as YYYY-MM-DD however it looks; each field
 * has its words in a `label`.
 */
export function FilterForm({
  question,
  book,
  raw,
  action,
}: {
  readonly question: Pick<Question, 'parameters'>;
  readonly book: Book;
  readonly raw: RawQuery;
  readonly action: string;
}) {
  const filters = question.parameters.filter(({ option }) => option !== null);
  if (filters.length === 0) return null;
  const [order] = given(raw, 'sort');
  return (
    <form method="get" action={action} class="filters" aria-label="Filters">
      {filters.map((parameter) => (
        <Filter parameter={parameter} book={book} chosen={given(raw, parameter.key)} />
      ))}
      {order && <input type="hidden" name="sort" value={order} />}
      <button type="submit">Show</button>
    </form>
  );
}

function given(raw: RawQuery, key: string): readonly string[] {
  return [raw[key] ?? []].flat();
}

interface FilterProps {
  readonly parameter: Parameter;
  readonly book: Book;
  readonly chosen: readonly string[];
}

function Filter({ parameter, book, chosen }: FilterProps) {
  const { key, many, placeholder } = parameter;
  const choices = parameter.choices?.(book) ?? [];
  if (many && choices.length > 0 && choices.length <= mostBoxes)
    return <Boxes parameter={parameter} choices={choices} chosen={chosen} />;
  return (
    <label>
      {titleOf(parameter)}
      {choices.length > 0 ? (
        <select name={key} multiple={many}>
          {!many && <option value="">all</option>}
          {choices.map(({ value, title }) => (
            <option value={value} selected={chosen.includes(value)}>
              {title}
            </option>
          ))}
        </select>
      ) : (
        <input
          type={placeholder === 'DATE' ? 'date' : 'text'}
          name={key}
          value={chosen[0] ?? ''}
          {...hints[placeholder]}
        />
      )}
    </label>
  );
}

function Boxes({
  parameter,
  choices,
  chosen,
}: Omit<FilterProps, 'book'> & { readonly choices: readonly Choice[] }) {
  return (
    <fieldset>
      <legend>{titleOf(parameter)}</legend>
      {choices.map(({ value, title }) => (
        <label class="box">
          <input type="checkbox" name={parameter.key} value={value} checked={chosen.includes(value)} />
          {title.split(':')[0]}
        </label>
      ))}
    </fieldset>
  );
}

function titleOf({ name, key }: Parameter): string {
  return capital(
    titles[name] ?? titles[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  );
}
