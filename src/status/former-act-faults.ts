import type { FormerParticipant } from '../domain/former-participant.js';
import type { Instrument } from '../domain/instrument.js';
import { sayFault } from '../states/data-file.js';

/**
 * What is wrong with the acts of former participants beside the instruments: an instrument that there is not, or an act
 * from before there was a treaty. A line for each fault: file, entry, expected, found; none where all is well.
 */
export function formerActFaults(
  formers: readonly FormerParticipant[],
  instruments: readonly Pick<Instrument, 'id' | 'adopted'>[],
): readonly string[] {
  const say = (entry: string, expected: string, found: string) =>
    sayFault('former-participants.json', { entry, expected, found });
  return formers.flatMap(({ id, acts }) =>
    acts.flatMap(({ instrument, signature, consent }) => {
      const known = instruments.find((one) => one.id === instrument);
      if (known === undefined)
        return [say(id, `one of ${instruments.map((one) => one.id).join(', ')}`, `"${instrument}"`)];
      const first = signature ?? consent;
      return first !== null && first < known.adopted.on
        ? [say(`${id}, ${instrument}`, `acts from ${known.adopted.on} on, when it was adopted`, `"${first}"`)]
        : [];
    }),
  );
}
