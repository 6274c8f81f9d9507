import type { Day } from '../domain/day.js';
import type { Finding } from '../domain/finding.js';
import type { StatementSection } from '../domain/statement.js';
import { warningFinding } from '../treaty-collection/page-findings.js';
import type { Edition } from '../treaty-collection/edition.js';
import type { TextDifference } from './compare-texts.js';
import { otherEdition } from './reconcile-editions.js';
import { editionNames, sayAsAt } from './tell-editions.js';

/** So many are told of one night, each by itself. */
const mostTexts = 20;

const sectionNames: Readonly<Record<StatementSection, string>> = {
  declarations: 'the declarations',
  objections: 'the objections',
  'declarations-under-article': 'the declarations under an article',
  notifications: 'the notifications',
  'territorial-application': 'the territories',
  'end-notes': 'the end notes',
};

/**
 * What is told of texts that two editions print otherwise, on the first night on which they do: it may be so for ever, and
 * what each prints is on record. `known` are the keys of those that differed before.
 */
export function tellTexts(
  differences: readonly TextDifference[],
  days: Readonly<Record<Edition, Day | null>>,
  known: readonly string[],
): readonly Finding[] {
  const before = new Set(known);
  const news = differences.filter(({ key }) => !before.has(key));
  const more = news.length - mostTexts;
  return [
    ...news.slice(0, mostTexts).map((one) => warningFinding('texts-differ', sayText(one, days))),
    ...(more > 0
      ? [warningFinding('texts-differ', `the texts of ${more} more differ so between the two editions`)]
      : []),
  ];
}

function sayText(
  { section, name, lacking }: TextDifference,
  days: Readonly<Record<Edition, Day | null>>,
): string {
  const what = `${sectionNames[section]} ${name === '' ? 'to the treaty itself' : `of ${name}`}`;
  const said = (edition: Edition) => `${editionNames[edition]}${sayAsAt(days[edition])}`;
  return lacking
    ? `${what} stand in ${said(otherEdition(lacking))} and not in ${said(lacking)}`
    : `${what} are printed otherwise in ${said('html')} than in ${said('xml')}`;
}
