/** White space that is not one space, and characters that nobody sees: most lines have nothing of it. */
const uneven = /[^\S ]| {2}|^ | $|[\p{Cc}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
/**
 * What a text shows nothing of, and by which it could be altered unseen: controls, joiners, directions (the "Trojan
 * source" of Unicode's UTR 36), halves of surrogate pairs.
 */
const unseen = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** Signs of a font of one's own, such as the bullets that word processors leave: what they show, no other font tells. */
const privateUse = /\p{Co}/gu;

/** A text as a reader sees it: white space folded to single spaces, and without characters that show nothing. */
export function seenText(text: string): string {
  if (!uneven.test(text)) return text;
  return text
    .replaceAll(privateUse, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(unseen, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
}
