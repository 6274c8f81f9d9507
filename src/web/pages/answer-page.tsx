import type { Answered } from '../answered.js';
import { FilterForm } from './filter-form.js';
import { renderPage } from './layout.js';
import { RecordNotes, Warnings } from './record-notes.js';

/** An answer as a page: what is shown, how old it is, the filters, the table, and the same in other forms. */
export function answerPage({ question, book, raw, url, answer }: Answered): string {
  const [path = '/', search] = url.split('?');
  const query = search ? `?${search}` : '';
  const columns = question.columns(book);
  return renderPage({
    title: answer.title,
    description: answer.title,
    children: (
      <>
        <h1>{answer.title}</h1>
        <FilterForm question={question} book={book} raw={raw} action={path} />
        <Warnings warnings={answer.warnings} />
        <RecordNotes records={answer.records} book={book} />
        <p class="forms">
          <strong>{answer.total}</strong> in the list. The same as <a href={`${path}.json${query}`}>JSON</a>{' '}
          or <a href={`${path}.csv${query}`}>CSV</a>.
        </p>
        {answer.emptyBecause !== null && <p>Nothing is listed: {answer.emptyBecause}.</p>}
        {answer.total > 0 && (
          <div class="scroll" tabindex={0} role="region" aria-label="The list">
            <table>
              <thead>
                <tr>
                  {columns.map(({ title }) => (
                    <th scope="col">{title}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {answer.rows.map((row) => (
                  <tr>
                    {columns.map(({ cell }) => (
                      <Cell value={cell(row)} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </>
    ),
  });
}

function Cell({ value }: { readonly value: string | number | null }) {
  if (typeof value === 'number') return <td class="number">{value}</td>;
  if (value?.startsWith('https://')) {
    return (
      <td>
        <a href={value}>page</a>
      </td>
    );
  }
  if (value !== null && /^[0-9a-f]{64}$/.test(value)) {
    return (
      <td>
        <code title={value}>{value.slice(0, 8)}</code>
      </td>
    );
  }
  return <td>{value}</td>;
}
