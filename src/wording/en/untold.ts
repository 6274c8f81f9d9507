import type { UntoldSaid } from '../../domain/untold-reason.js';
import type { Messages } from '../reason.js';

const they = '{who, select, one {it} other {they}}';
const them = '{who, select, one {it} other {them}}';
const their = '{who, select, one {its} other {their}}';
const record = 'the record of {instrument} of {asAt, date}';

/** Why a standing cannot be told, after the names of the States concerned. */
export const untold: Messages<UntoldSaid> = {
  'party-to-protocol': `${record} lists ${them} among the parties, where only a party to the convention can be ({article})`,
  'no-party-to-parent': `${record} does not list ${them} among the parties, where a party to the protocol must be ({article})`,
  'left-parent': `${they} ceased to be a party to {instrument} on {on, date}, and with it to the protocol ({article})`,
  'parent-untold':
    `whether {who, select, one {it is} other {they are}} still a party to {instrument} cannot be told, ` +
    'and with it to the protocol ({article})',
  'later-act': `{source} lists ${them} among the parties after {after, date}; the day of ${their} act is not at hand`,
  'end-not-told':
    `${their} {what, select, consent {consent} other {signature}} is printed as withdrawn` +
    '{seenOn, select, null {} other { by {seenOn, date}}}, and no source tells since when',
  'notice-since':
    `${their} notice was to take effect on {effectiveOn, date}, {isReached, select, ` +
    `true {and the depositary still prints ${them} without brackets} other {which the record does not reach}}`,
  'opening-not-established': `it is not established whether ${they} could join on that day ({article})`,
};
