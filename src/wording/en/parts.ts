/** The act of consent with its object: "acceded to CEDAW". */
export const consentedTo =
  '{mode, select, ratification {ratified} acceptance {accepted} approval {approved} ' +
  'formal_confirmation {confirmed} accession {acceded to} succession {succeeded to} ' +
  'definitive_signature {definitively signed} consent_to_be_bound {consented to be bound by} ' +
  'simplified_procedure {became bound, by the simplified procedure, by} other {joined}}';

/** The same without it: "acceded". */
export const consented =
  '{mode, select, ratification {ratified} acceptance {accepted} approval {approved} ' +
  'formal_confirmation {confirmed} accession {acceded} definitive_signature {definitively signed} ' +
  'consent_to_be_bound {consented to be bound} ' +
  'simplified_procedure {became bound, by the simplified procedure,} other {joined}}';

/** What the instrument calls leaving it. */
export const leaving = '{called, select, denunciation {denunciation} other {withdrawal}}';

/** The same before the name of the instrument. */
export const leavingOf = '{called, select, denunciation {denunciation of} other {withdrawal from}}';

/** A span after an event; no time at all is the day of it, as in the Convention of 1956 (article 13). */
export const after = (span: string, event: string): string =>
  `{${span}, select, null {on the day of ${event}} other {{${span}} after ${event}}}`;
