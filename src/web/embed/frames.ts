import type { Answered } from '../../forms/answered.js';
import { inWords } from '../../forms/answer-in-words.js';
import type { Query, RawQuery } from '../../status/parameters.js';
import type { Question } from '../../status/question.js';
import { gaps } from '../../status/questions/gaps.js';
import { matrix } from '../../status/questions/matrix.js';
import { embeddedGaps } from './embedded-gaps.js';
import { embeddedMap } from './embedded-map.js';

/** What is shown in a frame of another site. */
export interface Frame {
  readonly question: Question<unknown>;
  /** How wide it is where nothing else is said, in pixels. */
  readonly width: number;
  readonly render: (answered: Answered, on?: readonly string[]) => string;
}

/** A frame as it is written: it renders rows of its own question. What they are is checked here and forgotten. */
function frame<Row>(
  written: Pick<Frame, 'width'> & {
    readonly question: Question<Row>;
    readonly render: (answered: Answered<Row>, on?: readonly string[]) => string;
  },
): Frame {
  return written as unknown as Frame;
}

/** Every frame, by the last part of its address. */
export const frames = {
  gaps: frame({ question: gaps, width: 480, render: embeddedGaps }),
  map: frame({ question: matrix, width: 800, render: embeddedMap }),
} as const;

export type FrameName = keyof typeof frames;

/** Where a frame is. */
export function frameAddress(name: FrameName): string {
  return `/embed/${name}`;
}

/** What stands in the frame of one instrument, asked at the same moment and for the same day as a page. */
export async function frameOfInstrument(
  name: FrameName,
  answered: Pick<Answered, 'asked' | 'book' | 'site' | 'cite' | 'also'>,
  id: string,
  raw: RawQuery,
): Promise<string> {
  const { question, render } = frames[name];
  const query: Query = { instrument: [id] };
  const asked = { ...answered.asked, query };
  const reasoned = await question.ask(asked);
  return render({
    ...answered,
    question,
    asked,
    raw,
    url: frameAddress(name),
    answer: inWords(question, asked, reasoned),
    caveats: reasoned,
    alternates: [],
  });
}
