/** What an instrument calls the act by which a party leaves it. */
export type Leaving = 'withdrawal' | 'denunciation';

/** The words for it in a sentence. */
export interface LeavingWords {
  /** "its denunciation" */
  readonly noun: string;
  /** The noun before the name of the instrument: "denunciation of". */
  readonly nounOf: string;
  /** The same of several: "denunciations of". */
  readonly nounsOf: string;
  /** After the State's name: "denounced it". */
  readonly left: string;
  /** After "has" or "had". */
  readonly hasLeft: string;
  /** Before the name of the instrument: "denounced". */
  readonly leftWhat: string;
}

const words: Readonly<Record<Leaving, LeavingWords>> = {
  withdrawal: {
    noun: 'withdrawal',
    nounOf: 'withdrawal from',
    nounsOf: 'withdrawals from',
    left: 'withdrew',
    hasLeft: 'withdrawn',
    leftWhat: 'withdrew from',
  },
  denunciation: {
    noun: 'denunciation',
    nounOf: 'denunciation of',
    nounsOf: 'denunciations of',
    left: 'denounced it',
    hasLeft: 'denounced it',
    leftWhat: 'denounced',
  },
};

/** The words for what an instrument calls leaving it. */
export function leavingWords(leaving: Leaving): LeavingWords {
  return words[leaving];
}
