import { sayDay } from './day.js';
import type { UntoldReason } from './untold.js';

/** The pronouns of one State, and of several. */
const pronouns = {
  one: { they: 'it', them: 'it', their: 'its' },
  several: { they: 'they', them: 'them', their: 'their' },
} as const;

/**
 * Why a standing cannot be told, after the names of the States concerned: "the record of UNTOC of 4 May 2024 does not
 * list it among the parties, …".
 */
export function sayUntold(reason: UntoldReason, who: keyof typeof pronouns = 'one'): string {
  const { they, them, their } = pronouns[who];
  switch (reason.kind) {
    case 'party-to-protocol':
      return (
        `the record of ${reason.protocol.label} of ${sayDay(reason.protocol.asAt)} lists ${them} among the ` +
        `parties, where only a party to the convention can be (${reason.article})`
      );
    case 'no-party-to-parent':
      return (
        `the record of ${reason.parent.label} of ${sayDay(reason.parent.asAt)} does not list ${them} among the ` +
        `parties, where a party to the protocol must be (${reason.article})`
      );
    case 'left-parent':
      return (
        `${they} ceased to be a party to ${reason.parent.label} on ${sayDay(reason.on)}, ` +
        `and with it to the protocol (${reason.article})`
      );
    case 'parent-untold':
      return (
        `whether ${they} ${who === 'one' ? 'is' : 'are'} still a party to ${reason.parent.label} cannot be told, ` +
        `and with it to the protocol (${reason.article})`
      );
    case 'later-act':
      return (
        `${reason.source} lists ${them} among the parties after ${sayDay(reason.after)}; ` +
        `the day of ${their} act is not at hand`
      );
    case 'end-not-told': {
      const by = reason.seenOn === null ? '' : ` by ${sayDay(reason.seenOn)}`;
      return `${their} ${reason.what} is printed as withdrawn${by}, and no source tells since when`;
    }
    case 'notice-since': {
      const then = reason.isReached
        ? `and the depositary still prints ${them} without brackets`
        : 'which the record does not reach';
      return `${their} notice was to take effect on ${sayDay(reason.effectiveOn)}, ${then}`;
    }
    case 'opening-not-established':
      return `it is not established whether ${they} could join on that day (${reason.article})`;
  }
}
