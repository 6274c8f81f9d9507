/** What came of one try to hand a delivery to whoever receives it. */
export interface Attempt {
  /** `sent` where it went out and no answer came: it may have arrived. */
  readonly state: 'sent' | 'accepted' | 'bounced' | 'failed';
  /** Why, in one line; `null` where nothing is to be said. */
  readonly reason: string | null;
  /** Whether the receiver wants nothing more: a webhook that answers 410, a mailbox that is not there. */
  readonly pauses?: boolean;
  /** For how long the receiver asks to be left alone, in milliseconds. */
  readonly retryAfterMs?: number;
}
