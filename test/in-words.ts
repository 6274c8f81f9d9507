import type { BindingDay } from '../src/domain/entry-into-force.js';
import type { WhyBound } from '../src/domain/binding-day.js';
import { changeReason } from '../src/domain/change-reason.js';
import type { Span } from '../src/domain/day.js';
import { spanName } from '../src/domain/span-name.js';
import { standingReason, type StandingFacts } from '../src/domain/standing-reason.js';
import type { Reason } from '../src/wording/reason.js';
import { english } from '../src/wording/english.js';

export const say = (reason: Reason): string => english.say(reason);

/** A day on which an instrument binds a State, with its reason in words. */
export const inWords = ({ inForceOn, because }: BindingDay<WhyBound>) => ({
  inForceOn,
  because: english.say(because),
});

export const sayDay = english.day;

export const sayStanding = (facts: StandingFacts): string => say(standingReason(facts));

export const sayChange = (...told: Parameters<typeof changeReason>): string => say(changeReason(...told));

export const saySpan = (span: Span): string => english.say(spanName(span));
