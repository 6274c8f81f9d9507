import type { Participation } from '../domain/act.js';
import { consentByLetter } from '../domain/consent.js';
import { sayDay } from './say-day.js';
import type { Guard } from './guard.js';
import { isSaidBefore } from './said-before.js';

/** What consent is called that only a signatory can give (Vienna Convention on the Law of Treaties, article 14). */
const afterSignature: ReadonlySet<string> = new Set(['ratification', 'acceptance', 'approval']);

/**
 * Why a letter does not fit the signature beside it; `undefined` where it does. Accession is the way of those that have
 * not signed (article 15), or whose signature ended; a State that has left may come back by it whatever it once signed. A
 * succession rests on what the predecessor did, and other acts come with a signature or without.
 */
function whyNot(row: Participation, was: Participation | undefined): string | undefined {
  const { name, signature, consent } = row;
  const mode = consent && consentByLetter(consent.code)?.mode;
  if (!mode) return undefined;
  const by = `${name} is printed with ${mode === 'ratification' ? 'a' : 'an'} ${mode} of ${sayDay(consent.date)}`;
  if (mode === 'accession' && signature && !signature.withdrawn && !was?.consent?.withdrawn)
    return `${by} beside a signature of ${sayDay(signature.date)}; who has signed does not accede`;
  return afterSignature.has(mode) && signature === null
    ? `${by} and no signature before it; who has not signed accedes`
    : undefined;
}

/**
 * Letters that do not fit the signature beside them, where the record did not say so before. The real tables have a few,
 * for decades: Cambodia (IV-8) acceded to what it had signed, Antigua and Barbuda (XVIII-12-a) ratified and Chile
 * (XXVI-2) accepted what they had not. Where there is no record yet, nothing tells such a row from a misprint.
 */
export const letterFitsSignature: Guard<'letter-fits-signature'> = {
  name: 'letter-fits-signature',
  level: 'hold',
  acceptable: true,
  find: ({ page, before }) =>
    // A table without signatures cannot show who had signed.
    before === null || page.counted.signatories === null
      ? []
      : page.participations
          .filter((row) => !isSaidBefore(row, before))
          .flatMap((row) => whyNot(row, before.get(row.state)) ?? []),
};
