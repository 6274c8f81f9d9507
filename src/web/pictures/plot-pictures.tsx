import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { nameOf } from '../../domain/instrument-name.js';
import { standings } from '../../domain/standing.js';
import type { Answered } from '../../forms/answered.js';
import type { InstrumentSubject, ParticipantRow } from '../../status/questions/instrument.js';
import type { BookRecord } from '../../status/book.js';
import { lastTold } from '../../status/select.js';
import { gapsIn } from '../../status/tally.js';
import { sayAsOf } from '../pages/as-of.js';
import { english } from '../../wording/english.js';
import { colourIn, type Scheme } from '../style/palette.js';
import { actYears, partyCounts } from './act-years.js';
import { PartyPlot } from './party-plot.js';
import { pictureSheet } from './picture-sheet.js';
import { plot } from './plot-frame.js';
import { withLooks } from './plot-looks.js';
import { StandingBar } from './standing-bar.js';
import { TileShape } from './tile-drawing.js';
import { YearPlot } from './year-plot.js';

type AnsweredOne = Answered<ParticipantRow, InstrumentSubject>;

/** A plot of one instrument: what is drawn on its page, with what it is of. */
interface PlotPicture {
  readonly title: (name: string) => string;
  readonly height: number;
  readonly draw: (answered: AnsweredOne, record: BookRecord, scheme: Scheme) => VNode;
}

/** Every plot that has a picture of its own, by the last part of its address but one. */
export const plotPictures = {
  parties: {
    title: (name) => `Parties to ${name} since the adoption`,
    height: plot.height,
    draw: ({ answer, book }, record, scheme) => {
      const { adopted, inForceSince } = record.instrument;
      const until = lastTold(record, answer.asOf);
      return (
        <OnPage scheme={scheme}>
          <PartyPlot
            counts={partyCounts(record, book.states, until)}
            from={adopted.on}
            until={until}
            inForceSince={inForceSince}
            mayJoin={answer.subject.instrument.mayJoin}
          />
        </OnPage>
      );
    },
  },
  acts: {
    title: (name) => `Consents and, upon them, signatures: ${name}`,
    height: plot.height,
    draw: ({ answer, book }, record, scheme) => (
      <OnPage scheme={scheme}>
        <YearPlot years={actYears(record, book.states, lastTold(record, answer.asOf))} />
      </OnPage>
    ),
  },
  standings: {
    title: (name) => `How States stand to ${name}`,
    height: 90,
    draw: ({ answer }, _, scheme) => <Standings answer={answer} scheme={scheme} />,
  },
} as const satisfies Readonly<Record<string, PlotPicture>>;

/** A plot of an instrument as a picture. */
export function plotPicture(
  name: keyof typeof plotPictures,
  answered: AnsweredOne,
  scheme: Scheme,
  scale: number,
): string {
  const { title, height, draw }: PlotPicture = plotPictures[name];
  const { answer, asked } = answered;
  const record = asked.book.records.get(answer.subject.instrument.id);
  if (record === undefined)
    throw new Error('the picture of an instrument was asked for without an id that exists');
  const { states, mayJoin } = answer.subject.instrument;
  const label = english.say(nameOf(record.instrument));
  return pictureSheet(answered, {
    title: title(label),
    description: `${states.party} of ${mayJoin} States are parties, ${gapsIn(states)} are not, ${sayAsOf(answer)}`,
    width: plot.width,
    height,
    scheme,
    scale,
    children: answer.emptyBecause === null && draw(answered, record, scheme),
  });
}

/** What is drawn on a page, in its looks; the picture around it has the title and the description. */
function OnPage({ scheme, children }: { readonly scheme: Scheme; readonly children: VNode }) {
  const drawn = renderToString(children)
    .replace(/<title.*?<\/title>|<desc.*?<\/desc>/gs, '')
    .replace(/ (role|aria-labelledby)="[^"]*"/g, '');
  return (
    <svg
      width={plot.width}
      height={plot.height}
      font-size={13}
      dangerouslySetInnerHTML={{ __html: withLooks(drawn, scheme) }}
    />
  );
}

function Standings({ answer, scheme }: Pick<AnsweredOne, 'answer'> & { readonly scheme: Scheme }) {
  const { states } = answer.subject.instrument;
  const shown = standings.filter(({ id }) => states[id] > 0);
  const bar = renderToString(<StandingBar tally={states} />).replace(/<title.*?<\/title>| role="img"/g, '');
  return (
    <>
      <svg width={plot.width} height={28} dangerouslySetInnerHTML={{ __html: withLooks(bar, scheme) }} />
      {shown.map(({ id, title }, index) => (
        <g transform={`translate(${(index % 3) * 160} ${42 + Math.floor(index / 3) * 24})`}>
          <TileShape look={id} scheme={scheme} size={18} />
          <text x={24} y={13} font-size={13} fill={colourIn(scheme, 'ink')}>
            {title}: {states[id]}
          </text>
        </g>
      ))}
    </>
  );
}
