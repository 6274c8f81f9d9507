import { partsOf, suffixOf, withoutKeys } from '../../forms/address.js';
import type { Answered } from '../../forms/answered.js';
import { capital } from '../../wording/capital.js';
import { sayAsOf } from '../pages/as-of.js';
import type { CardSaying } from './card-saying.js';

/** The picture of a page, for where it is shared. */
export interface PageCard {
  readonly href: string;
  /** What is to be seen in it, in words. */
  readonly alt: string;
}

/** The card of a page: at the address of the page, behind `/cards`, with its query; the order of a list shows in none. */
export function pageCard(
  { url, answer }: Pick<Answered, 'url' | 'answer'>,
  { figure, headline, note, more }: CardSaying,
): PageCard {
  const { path, search } = partsOf(withoutKeys(url, ['sort']));
  const { stem } = suffixOf(path);
  return {
    href: `/cards${stem === '/' ? '/front' : stem}.png${search}`,
    alt: `${capital([figure, headline].filter((part) => part !== null).join(' '))}, ${sayAsOf(answer)}${[more ?? note].map((part) => (part === null ? '' : `; ${part.replace(/[.:]$/, '')}`)).join('')}`,
  };
}
