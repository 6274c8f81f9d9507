import { capital } from '../../wording/capital.js';
import type { Answered } from '../../forms/answered.js';
import type { ClaimRow, ClaimSubject } from '../../status/questions/claim.js';
import { nameOfWay } from '../../status/counting/say-counted.js';
import { english } from '../../wording/english.js';
import { AnswerTable } from './answer-table.js';
import { ClaimForm } from './claim-form.js';
import { alternatesWithFeed } from './follow.js';
import { Freshness } from './freshness.js';
import { renderPage } from './layout.js';
import { OtherForms } from './other-forms.js';

type Counting = NonNullable<ClaimSubject['claim']>['countings'][number];

/** A claim about the number of parties, checked by every way of counting; without one, the form alone. */
export function claimPage(answered: Answered<ClaimRow, ClaimSubject>): string {
  const { book, url, answer, asked, site } = answered;
  const { claim } = answer.subject;
  return renderPage({
    site,
    url,
    title: answer.title,
    description:
      claim === null
        ? 'How many parties? On which days, and by which way of counting, a number of parties to an instrument is or was right.'
        : `${capital(claim.sentence)}.`,
    alternates: alternatesWithFeed(answered as never as Answered),
    children: (
      <>
        <h1>{answer.title}</h1>
        <Freshness answered={answered as never as Answered} />
        <ClaimForm book={book} query={asked.query} />
        {claim === null ? (
          <p class="empty">Nothing is checked: {answer.emptyBecause}.</p>
        ) : (
          <>
            <p class="lead">
              <strong>{capital(claim.sentence)}.</strong>
            </p>
            <h2>By each way of counting</h2>
            <ul class="profile">
              {claim.countings.map((counting) => (
                <ByWay counting={counting} number={claim.number} />
              ))}
            </ul>
            <h2>The days</h2>
            <AnswerTable {...(answered as never as Answered)} />
          </>
        )}
        <OtherForms {...(answered as never as Answered)} />
      </>
    ),
  });
}

const outcomes: Readonly<Record<Counting['verdict'], { readonly says: string; readonly look: string }>> = {
  right: { says: 'right', look: 'party' },
  'was-right': { says: 'not right, but it was', look: 'signatory' },
  'cannot-be-told': { says: 'cannot be told', look: 'cannot-be-told' },
  never: { says: 'never right', look: 'none' },
};

/** What a way of counting counts, how many that is, and what becomes of the claim by it. */
function ByWay({ counting, number }: { readonly counting: Counting; readonly number: number }) {
  const { counting: id, counts, of, verdict, sentence } = counting;
  const { says, look } = outcomes[verdict];
  return (
    <li class={look}>
      <h3>
        {capital(english.say(nameOfWay(id)))}{' '}
        <small>
          {number}: {says}
        </small>
      </h3>
      <p>{capital(sentence)}.</p>
      <p class="quiet">
        {capital(counts)}
        {of !== null && `; ${of} in all`}.
      </p>
    </li>
  );
}
