import type { Question } from '../../status/question.js';
import { english } from '../../wording/english.js';

/** Every question with its address and what it takes. */
export function QuestionList({ questions }: { readonly questions: readonly Question<unknown>[] }) {
  return (
    <dl class="facts">
      {questions.map(({ name, path, parameters }) => (
        <>
          <dt>{path.includes(':') ? <code>{path}</code> : <a href={path}>{path}</a>}</dt>
          <dd>
            {english.questions[name]}
            {parameters.length > 0 && <small> ({parameters.map(({ key }) => key).join(', ')})</small>}
          </dd>
        </>
      ))}
    </dl>
  );
}
