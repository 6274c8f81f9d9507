import { compoundTerritories } from './named-territories.js';
import { matchesOf } from '../matches-of.js';

/** A territory that a sentence names, and whether the treaty is extended to it or withheld from it. */
export interface TerritoryInSentence {
  readonly name: string;
  readonly applies: boolean;
  readonly start: number;
  readonly end: number;
}

const treaty = String.raw`(?:Convention|Protocol|Covenant|Agreement|Treaty)`;
const nots = String.raw`(?<not>(?:not|no longer) )?`;

/** Where territories are named behind, the words that say what of them. */
const triggers: readonly RegExp[] = [
  // "the Convention would extend to", "shall not apply to", "will also apply to", "be extended to"
  new RegExp(
    String.raw`\b(?<verb>(?:shall|will|would|does|do|can)? ?${nots}(?:also |therefore |likewise )?(?:be )?(?:appl(?:y|ies|icable)|extend(?:s|ed)?)(?: also)? to )`,
    'g',
  ),
  // "hereby extends the application of the … Ratification of the […] Protocol to", "apply the Convention to"
  new RegExp(
    String.raw`\b(?<whole>(?:extends?|extended|apply)(?: the application of)? (?:the|its|their|this) [^.;:]{0,110}?${treaty}[^.;:]{0,40}? to )`,
    'g',
  ),
  // "Extension to the following territories for whose international relations …: ", "the extension of the Convention to"
  /\b(?<noun>[Ee]xtension(?: of (?:the|this|its) [^.;:]{0,100}?)? to (?:the following territories[^:.]{0,120}: )?)/g,
  /\b(?<exclusion>[Tt]erritorial exclusions? (?:in respect of|in regard to|with regard to|with respect to|in relation to|concerning|for|regarding) )/g,
  /^["“]?(?<exclusion>(?:Excluding|With the (?:exception|exclusion) of|Not applicable to|Does not (?:apply|extend) to) )/g,
  /^(?<part>(?:For|On behalf of) )(?=the (?:Kingdom in Europe|European [Pp]art))/g,
  new RegExp(
    String.raw`\b(?<behalf>(?:accept|apply|ratify)(?:ed|s)? (?:the |this |said |Optional )+${treaty} (?:on behalf of|in respect of|for) )`,
    'g',
  ),
  /\b(?<application>[Tt]erritorial [Aa]pplication (?:in respect of|to|with regard to|for) )/g,
  new RegExp(
    String.raw`\b(?<respect>${treaty} (?:is|was|has been) (?:ratified|accepted|approved|signed|acceded to) in respect of )`,
    'g',
  ),
];

/** The first of them may begin at any word, so that it is sought only where its verb is. */
const saysVerb = /(?:appl(?:y|ies|icable)|extend(?:s|ed)?)(?: also)? to /;
const triggersWithoutVerb = triggers.slice(1);

/** A verb says it of the treaty only where that is named last before it, and not a reservation, a law, an article. */
const subjects =
  /(?<treaty>\b(?:Convention|Protocol|Covenant|Agreement|Treaty|[Rr]atification|[Aa]ccession|[Aa]cceptance|[Aa]pproval)\b)|\b(?:withdrawals?|res\w*ations?|declarations?|legislation|laws?|Acts?|articles?|sections?|provisions?|paragraphs?|obligations?|regulations?|exclusion|undertakings?|they|it|this|these|which|that|he|she)(?! the\b)\b/gi;
const besideTreaty = /\bwith the (?:reservations?|declarations?) made by [^,;.]{0,60}/gi;

/** What is not said to be so: "rejects the extension to", "the right to extend", "has requested that …". */
const notSaid =
  /\b(?:reject\w*|rights?|object\w*|whether|may|might|could|request\w*|null and void|regard(?:s|ed)? as|intend\w*)\b/;

/** Names that hold an `and` or a comma, and that of the State itself, which stands beside them. */
const compound = new RegExp(
  ['United Kingdom of Great Britain and Northern Ireland', ...compoundTerritories].join('|'),
  'iuy',
);
const wordOfName = String.raw`(?:St\.|\p{Lu}[\p{L}\p{M}’'-]*)`;
const name = new RegExp(
  String.raw`${wordOfName}(?:(?: (?:of|the|in|de|da|du|la|part|special|administrative)){0,3} ${wordOfName}){0,12}(?: [Pp]art(?![\p{L}]))?(?: \([^()]{1,120}\))?`,
  'uy',
);
const before =
  /(?:the )?(?:(?:overseas |dependent )?territor(?:y|ies) of (?:the )?|Crown Dependenc(?:y|ies) of (?:the )?)?/y;
const between = /(?:, and |, | and |; )/y;
/** Words with a capital that are no territory. */
const nobodys =
  /\b(?:Convention|Protocol|Covenant|Agreement|Treaty|States?|Part(?:y|ies)|Governments?|Article|Articles|Court|Secretary|United Nations|Women|Children|Republic of|Constitution|General|Member|Members|Committee)\b/;

function eat(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The names that stand one after another from a place on. */
function namesFrom(text: string, from: number): readonly { readonly name: string; readonly start: number }[] {
  const found: { name: string; start: number }[] = [];
  let at = from;
  for (;;) {
    at += eat(before, text, at)?.length ?? 0;
    const one = eat(compound, text, at) ?? eat(name, text, at);
    if (one === null || isNobody(one)) return found;
    found.push({ name: one, start: at });
    at += one.length;
    const parted = eat(between, text, at);
    if (parted === null) return found;
    at += parted.length;
  }
}

/** "Kingdom in Europe" is a part of a State; `the People's Republic of China` behind a territory belongs to its name. */
function isNobody(one: string): boolean {
  const plain = one.replace(/ of the (?:People[’'`]?s )?Republic of \p{Lu}\p{L}+/u, '');
  return nobodys.test(plain);
}

function isSaidOfTreaty(text: string, at: number): boolean {
  const clause = text.slice(Math.max(0, at - 320), at).replace(besideTreaty, '');
  return matchesOf(clause, subjects).at(-1)?.groups?.treaty !== undefined;
}

/**
 * The territories to which a sentence extends the treaty, or from which it withholds it, where its words are plain: "the
 * Convention would extend to the territories of Anguilla and the Cayman Islands", "With a territorial exclusion in
 * respect of the Faroe Islands and Greenland", "For the Kingdom in Europe".
 */
export function territoriesInSentence(text: string): readonly TerritoryInSentence[] {
  if (!/\b(?:appl|exten|exten|territor|in respect of|on behalf of|For the|On behalf)/i.test(text)) return [];
  const found = new Map<number, TerritoryInSentence>();
  for (const trigger of saysVerb.test(text) ? triggers : triggersWithoutVerb)
    for (const { 0: whole, index, groups = {} } of matchesOf(text, trigger)) {
      const clause = text.slice(Math.max(0, index - 140), index).replace(/^.*;/s, '');
      if (notSaid.test(clause)) continue;
      if (groups.verb !== undefined && !isSaidOfTreaty(text, index)) continue;
      const names = namesFrom(text, index + whole.length);
      const last = names.at(-1);
      const isPutOff =
        last !== undefined &&
        /^ only (?:upon|when|if|after)\b/.test(text.slice(last.start + last.name.length));
      const applies = groups.not === undefined && groups.exclusion === undefined && !isPutOff;
      for (const { name: one, start } of names)
        if (!found.has(start)) found.set(start, { name: one, applies, start, end: start + one.length });
    }
  return [...found.values()].toSorted((one, other) => one.start - other.start);
}
