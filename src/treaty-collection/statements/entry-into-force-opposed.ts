import { matchesOf } from '../matches-of.js';

/** What a text says of the entry into force between the objecting State and the other, and where. */
export interface EntryIntoForceSaid {
  readonly isOpposed: boolean;
  readonly start: number;
  readonly end: number;
}

const force = String.raw`(?:(?:entry|entering|coming|enter(?:s|ed)?|remain(?:s|ing)?|being|be)\s*(?:in|into)\s*force|validity|operation|application|applicability)`;
const hinder = String.raw`(?:pre?c?lude?|exclude|prevent|hinder|impede|bar|obstruct|prejudice|affect|obstacle|impediment|hindrance)(?:s|d|ed|ing)?`;
const no = String.raw`(?:not|nor|neither|without|no\s+way|cannot|no)`;

/** Not opposed: "shall not preclude the entry into force", "is not an obstacle to", "without preventing". */
const denies = new RegExp(
  String.raw`\b${no}\b[^.;]{0,110}?\b${hinder}\b[^.;]{0,160}?${force}[^.;]{0,200}`,
  'gi',
);
/** Not opposed either: "The Convention enters into force in its entirety between", "will thus become operative". */
const affirms =
  /\b(?:conventi?on|protocol|covenant|treaty|latter|agreement|it)(?:\s+[IVX]+)?\b[^.;]{0,120}?(?<!not\s)(?:(?:enters?|remains?|comes?|continues? to be|is)\s+(?:therefore\s+|thus\s+)?(?:in|into)\s+force|becomes?\s+(?:therefore\s+|thus\s+)?operative|shall enter into force|will enter into force)\b[^.;]{0,80}?\b(?:between|for|with)\b[^.;]{0,120}/gi;
/** Opposed: "objects to the entry into force", "precludes", "shall not enter into force between". */
const opposes: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:object(?:s|ed|ion)?\s+to|oppos(?:e|es|ed|ing)|opposition\s+to|precludes?|prevents?|(?:constitutes?|is|are|be|as|forms?)\s+(?:an?\s+)?(?:obstacle|impediment|bar|hindrance)s?\s+to|impedes?|excludes?)\s+(?:the\s+)?[^.;]{0,60}?(?:entry|entering|coming)\s*into\s*force[^.;]{0,200}`,
    'gi',
  ),
  /\b(?:shall|will|does|do|should|would|must|can)\s*not\s+(?:therefore\s+|thus\s+)?(?:enter|come|be|have\s+entered|be considered (?:as|to be))\s+(?:in|into)\s+force[^.;]{0,80}?(?:between|for|with|as regards)[^.;]{0,120}/gi,
  /\b(?:does|do|shall|will|can)\s*not\s+(?:therefore\s+|thus\s+)?(?:recogni[sz]e|consider|regard|accept)[^.;]{0,80}?(?:entry into force|in(?:to)? force)[^.;]{0,40}?(?:between|for|with|as regards)[^.;]{0,120}/gi,
];

/** A word of each of them, from a letter on that is rare: most lines have none. */
const mayBeSaid = /force|p(?:erative|plica|eration)|validity/i;

const spanOf = ({ 0: whole, index }: RegExpMatchArray): { readonly start: number; readonly end: number } => ({
  start: index ?? 0,
  end: (index ?? 0) + whole.trimEnd().length,
});

/**
 * What a line of an objection says of the entry into force of the treaty between the two States. Where it says nothing
 * the treaty enters into force between them (Vienna Convention on the Law of Treaties, article 20(4)(b)), but that is
 * the law and not what the State says.
 */
export function entryIntoForceSaid(text: string): readonly EntryIntoForceSaid[] {
  if (!mayBeSaid.test(text)) return [];
  const not = [...matchesOf(text, denies), ...matchesOf(text, affirms)].map((one) => ({
    isOpposed: false,
    ...spanOf(one),
  }));
  const opposed = opposes
    .flatMap((form) => matchesOf(text, form))
    .map((one) => ({ isOpposed: true, ...spanOf(one) }))
    .filter(({ start, end }) => !not.some((one) => start < one.end && end > one.start));
  return [...not, ...opposed].sort((a, b) => a.start - b.start);
}
