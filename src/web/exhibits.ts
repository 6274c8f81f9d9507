import type { Answered } from '../forms/answered.js';
import type { Body } from '../forms/form.js';
import type { Switch } from '../forms/switch.js';
import type { Question } from '../status/question.js';
import { gaps } from '../status/questions/gaps.js';
import { group } from '../status/questions/group.js';
import { instrument, type InstrumentSubject, type ParticipantRow } from '../status/questions/instrument.js';
import { instruments } from '../status/questions/instruments.js';
import { matrix } from '../status/questions/matrix.js';
import { state } from '../status/questions/state.js';
import { frontCard } from './cards/front-card.js';
import { gapsCard } from './cards/gaps-card.js';
import { groupCard } from './cards/group-card.js';
import { instrumentCard } from './cards/instrument-card.js';
import { stateCard } from './cards/state-card.js';
import { instrumentBadge } from './badges/instrument-badge.js';
import { embeddedGaps } from './embed/embedded-gaps.js';
import { embeddedMap } from './embed/embedded-map.js';
import { framingPolicy } from './embed/framing-policy.js';
import { frontPage } from './pages/front-page.js';
import { mapPicture } from './pictures/map-picture.js';
import { pictureFiles } from './pictures/picture-files.js';
import { plotPicture } from './pictures/plot-pictures.js';
import { themeSwitch } from './theme.js';

/** An address of its own at which the answer to a question is shown in one form. */
export interface Exhibit {
  readonly path: string;
  readonly question: Question<unknown>;
  readonly mediaType: string;
  /** What is shown, in a sentence. */
  readonly shows: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How it can be shown otherwise. */
  readonly switches?: readonly Switch[];
  readonly render: (answered: Answered, on?: readonly string[]) => Body | Promise<Body>;
}

/** An exhibit as it is written: it renders rows of its own question. */
interface ExhibitOf<Row, Subject> extends Omit<Exhibit, 'question' | 'render'> {
  readonly question: Question<Row, Subject>;
  readonly render: (answered: Answered<Row, Subject>, on?: readonly string[]) => Body | Promise<Body>;
}

/** One exhibit among others. What its rows are is checked here and forgotten: it is only ever given its own. */
function exhibit<Row, Subject>(written: ExhibitOf<Row, Subject>): Exhibit {
  return written as unknown as Exhibit;
}

const html = 'text/html; charset=utf-8';
const png = 'image/png';

const plots = [
  ['parties', 'how many were parties to an instrument, since its adoption, as a picture'],
  ['acts', 'the consents and signatures of each year, as a picture'],
  ['standings', 'how many States are of each standing, as a picture'],
] as const;

/** Every exhibit. */
export const exhibits: readonly Exhibit[] = [
  exhibit({
    path: '/',
    question: { ...instruments, parameters: [] },
    mediaType: html,
    shows: 'the front page',
    render: frontPage,
  }),
  exhibit({
    path: '/badges/:id.svg',
    question: instrument,
    mediaType: 'image/svg+xml; charset=utf-8',
    shows:
      'a badge that says how many have joined an instrument; grey, with its day, where it does not speak of today',
    render: instrumentBadge,
  }),
  exhibit({
    path: '/embed/gaps',
    question: gaps,
    mediaType: html,
    shows: 'a small gap list for an iframe of any site',
    headers: framingPolicy,
    switches: [themeSwitch],
    render: embeddedGaps,
  }),
  exhibit({
    path: '/embed/map',
    question: matrix,
    mediaType: html,
    shows: 'a small world map for an iframe of any site, of one instrument or of several',
    headers: framingPolicy,
    switches: [themeSwitch],
    render: embeddedMap,
  }),
  exhibit({
    path: '/cards/front.png',
    question: { ...instruments, parameters: [] },
    mediaType: png,
    shows: 'the picture of the front page, for where it is shared',
    render: frontCard,
  }),
  exhibit({
    path: '/cards/gaps.png',
    question: gaps,
    mediaType: png,
    shows: 'the picture of a gap list, for where it is shared',
    render: gapsCard,
  }),
  exhibit({
    path: '/cards/instruments/:id.png',
    question: instrument,
    mediaType: png,
    shows: 'the picture of an instrument, for where it is shared',
    render: instrumentCard,
  }),
  exhibit({
    path: '/cards/states/:code.png',
    question: state,
    mediaType: png,
    shows: 'the picture of a State, for where it is shared',
    render: stateCard,
  }),
  exhibit({
    path: '/cards/groups/:id.png',
    question: group,
    mediaType: png,
    shows: 'the picture of a group, for where it is shared',
    render: groupCard,
  }),
  ...pictureFiles.flatMap(({ suffix, mediaType, render }) => [
    exhibit({
      path: `/pictures/map${suffix}`,
      question: matrix,
      mediaType,
      shows: 'the world of tiles as a picture, of one instrument or of several',
      switches: [themeSwitch],
      render: render(mapPicture),
    }),
    ...plots.map(([name, shows]) =>
      exhibit({
        path: `/pictures/${name}/:id${suffix}`,
        question: instrument,
        mediaType,
        shows,
        switches: [themeSwitch],
        render: render<ParticipantRow, InstrumentSubject>((answered, scheme, scale) =>
          plotPicture(name, answered, scheme, scale),
        ),
      }),
    ),
  ]),
];
