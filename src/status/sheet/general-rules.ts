import type { GeneralRuleOf } from '../../domain/deposit-reason.js';
import type { Statement } from './statement.js';

/**
 * Where the law and the practice of all treaties are read. The Vienna Convention binds its parties as to later treaties
 * alone (article 4); on what is cited of it the Secretary-General follows it with all States (Summary of Practice,
 * ST/LEG/7/Rev.1, chapters VI to VIII).
 */
const addresses: Readonly<Record<GeneralRuleOf, string>> = {
  'law-of-treaties': 'https://legal.un.org/ilc/texts/instruments/english/conventions/1_1_1969.pdf',
  'law-of-treaties-of-organizations':
    'https://legal.un.org/ilc/texts/instruments/english/conventions/1_2_1986.pdf',
  'treaty-handbook': 'https://treaties.un.org/doc/source/publications/THB/English.pdf',
  'summary-of-practice': 'https://treaties.un.org/doc/source/publications/practice/summary_english.pdf',
};

/** By which rule of all treaties something is said, and where that is read. */
export function byRule(of: GeneralRuleOf, at: string): Pick<Statement, 'article' | 'source'> {
  return { article: { say: 'rule-of', of, at }, source: { kind: of, url: addresses[of] } };
}
