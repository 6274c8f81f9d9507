import type { DepositReason, RuleReason } from '../../domain/deposit-reason.js';
import type { SheetTopic } from '../../status/sheet/statement.js';
import type { Messages } from '../reason.js';

/** What the parts of a deposit sheet tell, as their headings. */
export const sheetTopics: Readonly<Record<SheetTopic, string>> = {
  standing: 'How it stands',
  act: 'What it can still do',
  condition: 'Who may join',
  authority: 'Who signs the instrument',
  contents: 'What stands in the instrument',
  deposit: 'Where it is deposited',
  notification: 'What is to be notified',
  reservation: 'Reservations and declarations',
  effect: 'What would follow',
  report: 'What is reported then',
};

const can = '{isPast, select, true {could} other {can}}';
const be = '{isPast, select, true {was} other {is}}';
/** What must be known before it is said that a State can do something: an old record, or a doubt. */
const hedged =
  '{hedge, select, standing_untold {If it {isPast, select, true {was} other {is}} not a party, } ' +
  'opening_untold {If it {isPast, select, true {might} other {may}} join, } ' +
  'other {{oldAsAt, select, null {} other {Unless it has joined since {oldAsAt, date}, }}}}';

const inCopies = ', in copies or as a description, and each change of them';
const notified =
  '{notified, select, ' +
  'central_authority {tells the Secretary-General which central authority receives requests for mutual legal assistance} ' +
  'languages {tells the Secretary-General in which language or languages it takes such requests} ' +
  'extradition_basis {tells the Secretary-General, if it extradites only where there is a treaty, whether it takes this one as the legal basis} ' +
  'organized_group_required {tells the Secretary-General, if its law punishes the agreement to commit a serious crime only where an organized criminal group takes part, or only where an act furthers the agreement, that this is so} ' +
  'prevention_authorities {tells the Secretary-General the name and address of the authorities that can help other parties to develop measures of prevention} ' +
  `laundering_laws {sends the Secretary-General its laws against the laundering of proceeds of crime${inCopies}} ` +
  `confiscation_laws {sends the Secretary-General its laws and regulations on cooperation in confiscation${inCopies}} ` +
  'slavery_laws {sends the Secretary-General copies of its laws, regulations and administrative measures that carry the treaty out} ' +
  'other {tells the Secretary-General, if it is responsible for the international relations of other territories, to which of them the treaty applies at once}}';

/** What a State that is not a party can do, who signs what, and what would follow; the articles stand beside it. */
export const sheets: Messages<DepositReason | RuleReason> = {
  'consent-word':
    '{as, select, to_do {{mode, select, acceptance {accept} approval {approve} accession {accede to} other {ratify}}} ' +
    'does {{mode, select, acceptance {accepts} approval {approves} accession {accedes to} other {ratifies}}} ' +
    'other {{mode, select, acceptance {acceptance} approval {approval} accession {accession} other {ratification}}}}',
  'can-ratify': `${hedged}{name} ${can} {verbs} {instrument}, which it has signed`,
  'can-accede':
    `${hedged}{name} ${can} accede to {instrument}{isReturn, select, true { again} other {}}` +
    '{opensOn, select, null {} other { from {opensOn, date} on}}, ' +
    'by one act and without a signature before it',
  'can-sign-first': `{name} ${can} also sign {instrument} first and ratify it later; a signature alone makes no party`,
  'signature-has-closed':
    '{name} {isPast, select, true {could} other {can}} no longer sign {instrument}: ' +
    'it was open for signature until {on, date}, and only those that signed it then can ratify it',
  'nothing-to-deposit':
    `{name} {oldAsAt, select, null {${be} a party to {instrument}} ` +
    `other {was a party to {instrument} as at {oldAsAt, date}}}: there ${be} nothing to deposit`,
  'may-not-join':
    '{name} {isPast, select, true {could not} other {cannot}} join {instrument}' +
    '{adoptedOn, select, null {{isState, select, true {} other {: it is no State}}} ' +
    'other {, which was adopted on {adoptedOn, date}}}',
  'told-by-record': 'This is what the record of {instrument} says as at {asAt, date}',
  'is-open-to':
    '{clause, select, open_to_all_states {All States may join {instrument}} ' +
    'open_to_all_states_and_organizations {All States may join {instrument}, and so may regional economic integration organizations of which a member State has done so} ' +
    'open_to_members_of_agencies_or_invited {Members of the United Nations or of a specialized agency may join {instrument}, and States that the General Assembly has invited} ' +
    'other {Parties and signatories of the Convention on the Rights of the Child may join {instrument}}}',
  'admitted-since':
    '{name} {as, select, member {became a Member of the United Nations on {on, date}} ' +
    'agency_member {was a member of a specialized agency by {on, date}} ' +
    'other {had signed the Convention on the Rights of the Child, or joined it, by {on, date}}}',
  'parent-must-be-joined':
    'A party must be a party to {parent} too; {asAt, select, null {there is no record of that yet} other {{is, select, ' +
    'party {{isPast, select, true {as at {asAt, date} {name} was one} ' +
    'other {{name} is listed as one in the record of {parent} of {asAt, date}}}} ' +
    'no_party {{isPast, select, true {as at {asAt, date} {name} was not one, and both instruments could be deposited on one day} ' +
    'other {{name} is not listed as one in the record of {parent} of {asAt, date}, and both instruments can be deposited on one day}}} ' +
    'other {whether {name} {isPast, select, true {was} other {is}} one cannot be told ' +
    '{isPast, select, true {as at {asAt, date}} other {from the record of {parent} of {asAt, date}}}}}}}',
  'member-state-first':
    'One of the member States of the organization must {act, select, ratification {have ratified, accepted or approved it} ' +
    'other {be a party to it}} before',
  'signed-by-office':
    'The instrument of {acts} is signed by the Head of State, the Head of Government or the Minister for Foreign Affairs, ' +
    'who need no full powers',
  'signed-by-another':
    'Whoever acts in one of these offices for the time being can sign it too; anyone else needs full powers for it, issued by one of the three',
  'asked-of-every-state':
    'The Secretary-General asks this of every State, whether or not it is a party to the Vienna Convention',
  'signed-for-organization':
    'The instrument of {acts} is signed by a person with full powers, or by one who represents the organization under its rules',
  'names-the-treaty':
    'It names the treaty, and the place and day of its conclusion: {title}, {place}, {on, date}',
  'declares-consent':
    'It says beyond doubt that {isOrganization, select, true {the organization} other {the Government, on behalf of the State,}} ' +
    '{verbs} the treaty, and undertakes to observe it and to carry it out',
  'names-who-signs': 'It gives the full name and the office of whoever signs',
  'is-dated-and-signed':
    'It says where and on which day it was issued, and bears the signature; a seal alone is not enough',
  'holds-reservations':
    'Reservations, and declarations to the same effect, stand in it or in an annex that is signed in the same way',
  'declares-competence': 'It declares how far the organization is competent in the matters of the treaty',
  'is-deposited-with':
    'The instrument of {acts} is deposited with the Secretary-General of the United Nations',
  'is-delivered-to':
    'It is delivered, by hand or by mail, to the Treaty Section, Office of Legal Affairs, United Nations, New York; ' +
    'where a copy is sent ahead, the original must follow; whoever delivers it needs no full powers',
  'is-deposited-on-receipt':
    'The day of deposit is as a rule the one on which it is received at Headquarters',
  'is-translated':
    'An instrument in another language is best accompanied by a translation into English or French',
  notifies: `{isAtDeposit, select, true {With the deposit, {name}} other {A party}} ${notified}`,
  'asks-no-notification': '{instrument} asks for no notification with the deposit',
  'notifies-under-parent':
    '{instrument} itself asks for no notification; those that {parent} asks for come with the deposit under {parent}',
  'reservations-refused': 'No reservation may be made to {instrument}',
  'reservations-compatible':
    'Reservations to {instrument} may be made on joining it, if they are compatible with its object and purpose',
  'reservations-not-mentioned':
    'No article of {instrument} deals with reservations in general: they may be made on joining it, ' +
    'if they are compatible with its object and purpose',
  'not-bound-by-disputes':
    'A declaration may be made on joining that one is not bound by {disputes}, ' +
    'on disputes before arbitrators and the International Court of Justice',
  'stated-on-signing':
    'On signing, {name} made {count, plural, one {a reservation or declaration} other {{count} reservations or declarations}} that the record has',
  'reservations-confirmed': 'A reservation that was made on signing must be confirmed on ratifying',
  'would-bind':
    'If the instrument is deposited on {on, date}' +
    '{withParent, select, null {} other {, and that of {withParent} on the same day}}, ' +
    '{instrument} would bind {name} from {inForceOn, date}: {because}',
  'would-not-bind-yet':
    'If the instrument is deposited on {on, date}, no day can be told on which {instrument} would bind {name}: {why}',
  'report-due':
    '{to, select, cedaw_committee {A report for the Committee on the Elimination of Discrimination against Women is due} ' +
    'child_rights_committee {A report to the Committee on the Rights of the Child is due} ' +
    'other {Information on programmes, laws and measures is due to the Conference of the Parties}} ' +
    '{within, select, null {as it requires} ' +
    'other {within {within} of entry into force{by, select, null {} other {: by {by, date}}}}}',
  'reports-then':
    '{how, select, every_four_years {After that, one is due at least every four years, and whenever the Committee asks} ' +
    'other {After that, further information goes into the reports under the Convention on the Rights of the Child; a State that is no party to that Convention reports every five years}}',
  'rule-of':
    '{of, select, law_of_treaties {Vienna Convention on the Law of Treaties, article {at}} ' +
    'law_of_treaties_of_organizations {Vienna Convention on the Law of Treaties of 1986, article {at}} ' +
    'treaty_handbook {Treaty Handbook, section {at}} other {Summary of Practice, chapter {at}}}',
};
