import type { DeliveryAbout } from '../entities/delivery.entity.js';
import type { TroubleEntity, TroubleKind } from '../entities/trouble.entity.js';
import type { Subscription } from './subscription.js';

/** Something that is wrong now with an instrument. */
export interface FoundTrouble {
  readonly kind: Extract<TroubleKind, 'stale' | 'held' | 'conflict'>;
  readonly instrument: string;
  /** In one line. */
  readonly reason: string;
}

/** A subscription as far as notices are concerned. */
type NotedSubscription = Pick<Subscription, 'id' | 'state' | 'filter'>;

/** What is known of troubles before it is looked what is to be told. */
export interface KnownTroubles {
  /** Those that have not ended. */
  readonly open: readonly Pick<TroubleEntity, 'id' | 'kind' | 'instrument' | 'subscriptionId'>[];
  /** Who was told of which of them; `null` is the operator. */
  readonly told: readonly { readonly troubleId: number; readonly subscriptionId: number | null }[];
  /** Whatever state they are in. */
  readonly subscriptions: readonly NotedSubscription[];
}

/** A notice to be written. */
interface Notice {
  readonly about: Exclude<DeliveryAbout, 'changes'>;
  readonly subscriptionId: number | null;
}

/** A trouble that begins, with those who are told. */
interface Opening extends Pick<TroubleEntity, 'kind' | 'instrument' | 'reason'> {
  readonly notices: readonly Notice[];
}

/** What becomes of a trouble that is known, with those who are told. */
interface Following {
  readonly id: number;
  readonly ends: boolean;
  readonly notices: readonly Notice[];
}

/** What is written of the troubles. */
export interface NoticePlan {
  readonly openings: readonly Opening[];
  readonly followings: readonly Following[];
}

/**
 * What is to be written where something is found to be wrong. The operator hears of each trouble as it begins and as it
 * ends. Subscribers hear once that nothing can be told of an instrument, whichever troubles it has and however many
 * (`untold`), and once that it can be again; whoever comes meanwhile hears it too, since silence would tell that nothing
 * changes. That a subscription was paused is told where it is paused, and is over as soon as it stands otherwise.
 */
export function planNotices(
  found: readonly FoundTrouble[],
  known: KnownTroubles,
  tellsOperator: boolean,
): NoticePlan {
  const instruments = [...new Set(found.map(({ instrument }) => instrument))];
  const untold = instruments.map((instrument) => ({ kind: 'untold' as const, instrument, reason: null }));
  const wanted = [...found, ...untold];
  const isSame = (one: Pick<TroubleEntity, 'kind' | 'instrument'>, other: typeof one) =>
    one.kind === other.kind && one.instrument === other.instrument;

  const openings = wanted
    .filter((one) => !known.open.some((open) => isSame(open, one)))
    .map(({ kind, instrument, reason }) => ({
      kind,
      instrument,
      reason,
      notices:
        kind === 'untold'
          ? known.subscriptions
              .filter((one) => isToldOf(one, instrument))
              .map(({ id }) => ({ about: 'trouble' as const, subscriptionId: id }))
          : ofOperator('trouble', tellsOperator),
    }));
  const followings = known.open.map((open) => {
    const { id, kind, instrument } = open;
    const told = new Set(
      known.told.flatMap(({ troubleId, subscriptionId }) => (troubleId === id ? [subscriptionId] : [])),
    );
    if (kind === 'paused') {
      const isPaused = known.subscriptions.some(
        (one) => one.id === open.subscriptionId && one.state === 'paused',
      );
      return { id, ends: !isPaused, notices: [] };
    }
    const ends = !wanted.some((one) => isSame(open, one));
    const notices = ends
      ? known.subscriptions
          .filter((one) => one.state !== 'ended' && told.has(one.id))
          .map((one) => ({ about: 'mended' as const, subscriptionId: one.id }))
      : kind !== 'untold'
        ? []
        : known.subscriptions
            .filter((one) => isToldOf(one, instrument ?? '') && !told.has(one.id))
            .map((one) => ({ about: 'trouble' as const, subscriptionId: one.id }));
    return { id, ends, notices: [...notices, ...ofOperator('mended', ends && told.has(null))] };
  });
  return { openings, followings: followings.filter(({ ends, notices }) => ends || notices.length > 0) };
}

/** Whether nothing is to be written. */
export function isNothing({ openings, followings }: NoticePlan): boolean {
  return openings.length === 0 && followings.length === 0;
}

function isToldOf({ state, filter }: NotedSubscription, instrument: string): boolean {
  return state === 'active' && (filter.instruments.length === 0 || filter.instruments.includes(instrument));
}

function ofOperator(about: Notice['about'], isTold: boolean): readonly Notice[] {
  return isTold ? [{ about, subscriptionId: null }] : [];
}
