import type { WordsReason } from '../../status/words-reason.js';
import type { Messages } from '../reason.js';

const join =
  '{act, select, ratify {ratify} accede {accede to} return {become a party again to} other {become a party to}}';
const joining =
  '{act, select, ratify {ratifying} accede {acceding to} return {becoming a party again to} other {becoming a party to}}';

/** The day and the source come before the name: what is said is said of that day, and by that record. */
const asAt = 'As at {asAt, date}, according to {record}, {standing}.';
const after = (part: string) => `{${part}, select, null {} other { {${part}}}}`;

/**
 * The words to use, in paragraphs with an empty line between them. They ask and do not accuse: whoever is asked should be
 * able to say yes. Nothing is said of a day after that of the record.
 */
export const letters: Messages<WordsReason> = {
  'treaty-named': 'the {title}{acronym, select, null {} other { ({acronym})}}',
  // The office as the Vienna Convention names it (article 7(2)(a)); where no minister holds it, by its own title.
  'foreign-minister':
    '{code, select, ' +
    'EUE {High Representative for Foreign Affairs and Security Policy} ' +
    'GBR {Secretary of State for Foreign, Commonwealth and Development Affairs} ' +
    'USA {Secretary of State} VAT {Secretary for Relations with States and International Organizations} ' +
    'CHE {Head of the Federal Department of Foreign Affairs} ' +
    'KEN {Cabinet Secretary for Foreign and Diaspora Affairs} ' +
    'FSM {Secretary of Foreign Affairs} MEX {Secretary of Foreign Affairs} PHL {Secretary of Foreign Affairs} ' +
    'other {Minister for Foreign Affairs}} of {name}',
  'government-named': '{code, select, EUE {{name}} VAT {{name}} other {the Government of {name}}}',
  'was-no-party':
    '{name} {act, select, return {was no longer a party to this treaty' +
    '{leftOn, select, null {} other {, having left it with effect from {leftOn, date}}}} ' +
    'other {{signedOn, select, null {was not a party to this treaty} ' +
    'other {had signed this treaty on {signedOn, date} and was not a party to it}}}}',
  'record-kept':
    '{gazette, select, null {the depositary, the Secretary-General of the United Nations} other {{gazette}}}',
  'so-many-parties':
    'On that day {parties} of the {of} States that may join it {parties, plural, one {was a party} other {were parties}}' +
    '{group, select, null {} other {, among them {group}}}' +
    '{untold, plural, =0 {} one {; of one more it cannot be told} other {; of {untold} more it cannot be told}}.',
  'so-many-of-group': '{parties} of {of} in {group}',
  'one-of-so-many':
    '{gaps, plural, one {{name} was the only State that may join {treaty} and was not a party to it} ' +
    'other {{name} was one of the {gaps} States that may join {treaty} and were not parties to it}}',
  'urged-by-assembly':
    'In paragraph {paragraph} of its resolution 61/180 of 20 December 2006, the General Assembly urged Member States ' +
    'that had not yet done so to consider taking measures to ratify or accede to it.',
  'open-as-child-rights-participant':
    'It is open to States that are parties to the Convention on the Rights of the Child or have signed it ({article}), ' +
    'of which {name} is one.',
  'party-to-parent-too':
    'A party to this treaty must be a party to {parent} too ({article}){is, select, ' +
    'party {{asAt, select, null {} other {; as at {asAt, date}, {name} was one}}} ' +
    'no_party {{asAt, select, null {} other {; as at {asAt, date}, {name} was not, and both can be joined together}}} ' +
    'other {}}.',
  'way-of-joining':
    '{mode, select, ratification {ratification} acceptance {acceptance} approval {approval} accession {accession} ' +
    'formal_confirmation {formal confirmation} other {consent to be bound}}',
  letter: [
    '[Your place], [date]',
    '{office}',
    'Your Excellency,',
    'I am writing to you about {treaty}.',
    `${asAt}${after('parties')}`,
    '{urged, select, null {} other {{urged} }}{act, select, ' +
      'ratify {With its signature, {name} showed its will to take part in this treaty; ratification would complete that step.} ' +
      'accede {Accession takes a single act, for which no earlier signature is needed ({article}).} ' +
      'return {Having been a party before, {name} knows this treaty well, and its return would be welcome.} ' +
      `other {The way to join is open ({article}).}}${after('condition')}`,
    `I respectfully ask {government} to consider ${joining} this treaty, and to deposit its instrument of ` +
      '{ways} with the Secretary-General of the United Nations. I would be grateful to learn which steps are planned, ' +
      'by when, and where support would help.',
    'Should {name} have become a party since {asAt, date}, please accept my congratulations; ' +
      'I would then be glad to learn the day.',
    'Yours faithfully,',
    '[Your name]',
    '[Your address]',
  ].join('\n\n'),
  'parliamentary-question': [
    `To ask the {office}: does {isOrganization, select, true {{name}} other {the Government}} intend to ${join} {treaty}? Which steps has it taken towards that, ` +
      'which remain, and by when does it expect to deposit its instrument of {ways} with the Secretary-General ' +
      'of the United Nations? Where there are obstacles, what are they, and how could they be overcome?',
    `Background: ${asAt.replace('As', 'as')}${after('condition')}`,
  ].join('\n\n'),
  'review-recommendation':
    `Consider ${joining} {treaty}{signedOn, select, null {} other {, signed on {signedOn, date}}}` +
    '{parent, select, null {} other {{signedOn, select, null {} other {,}} and becoming a party to {parent} with it}}' +
    '{paragraph, select, null {} other {, in line with paragraph {paragraph} of General Assembly resolution 61/180}} ' +
    '(not a party as at {asAt, date}, according to {gazette, select, null {the depositary} other {{gazette}}}' +
    '{parentAsAt, select, null {} other {; nor to the latter as at {parentAsAt, date}}}).',
  'press-paragraph':
    'As at {asAt, date}, {oneOf, select, null {{name} was not a party to {treaty}} other {{oneOf}}}, according to ' +
    `{record}.${after('parties')}` +
    '{signedOn, select, null {} other { By then {name} had signed the treaty, on {signedOn, date}.}}' +
    '{leftOn, select, null {} other { It had been a party until it left with effect from {leftOn, date}.}}' +
    `${after('urged')}${after('condition')} It remained open to {name} to ${join} this treaty ({article}).`,
  post:
    'As at {asAt, date}, {name} was {act, select, return {no longer} other {not}} a party to the {short}' +
    '{signedOn, select, null {} other {, which it signed on {signedOn, date}}}' +
    '{parties, select, null {} other {; {parties} of {of} were}}. ' +
    '{act, select, ratify {Ratification} accede {Accession} return {Its return} other {Joining it}} ' +
    'would be welcome: {url}',
  'words-title': 'Words to use: {name} and {instrument}, as of {asOf, date}',
  'text-titled':
    '{kind, select, letter {A letter to the Minister} question {A question for parliament} ' +
    'recommendation {A recommendation for the Universal Periodic Review} press {A paragraph for the press} ' +
    'other {A post of at most 280 characters}}',
  'record-is-old':
    'the record is of {asAt, date}: look at the page of the depositary before you use this, it may say more by now',
  'not-reviewed':
    'the Universal Periodic Review is of Members of the United Nations, of which {name} is none: this form of words serves elsewhere',
  'source-of-status':
    'Status of {instrument} as at {asAt, date}, ' +
    '{gazette, select, null {United Nations Treaty Collection, {reference}} other {{gazette}}}',
  'source-of-text': 'The treaty, {articles}{source, select, null {} other { ({source})}}',
  'source-of-resolution': 'General Assembly resolution 61/180, paragraph {paragraph}',
  'nothing-to-ask': 'there is nothing to ask for: {standing} (the record is of {asAt, date})',
  'words-of-untold': 'no words are offered that a State has not joined where that cannot be told. {standing}',
  'words-that-wait': 'no words are offered while the record of the State waits to be looked at: {why}',
  'words-of-no-candidate':
    '{name} is not among those that may join {instrument} ({article}), so that there is nothing to ask for',
};
