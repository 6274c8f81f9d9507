import type { Body } from '../../../forms/form.js';

/** A reply before it is sent. */
export interface MadeReply {
  readonly mediaType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
  /** The hashes of the inline scripts that it has; none where it is absent. */
  readonly scripts?: readonly string[];
  /** Whether it is too long to be kept whole; its pieces are then made as the reader takes them. */
  readonly isLong: boolean;
  /** Whether it is the same for everyone who asks in this generation. */
  readonly isLasting: boolean;
  /**
   * Whether a reader must ask again each time: it moves at moments that nobody knows beforehand, as a run begun by
   * hand.
   */
  readonly mustAskAgain: boolean;
}

export type Maker = () => Promise<MadeReply>;
