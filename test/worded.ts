import { guards as declaredGuards } from '../src/sync/guards.js';
import { english } from '../src/wording/english.js';

/** Every guard, with what is said of it. */
export const guards = declaredGuards.map((guard) => ({ ...guard, because: english.guards[guard.name] }));
