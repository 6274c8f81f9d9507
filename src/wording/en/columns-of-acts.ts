import { rowChangeKinds } from '../../domain/change.js';
import { consents } from '../../domain/consent.js';
import { datedActKinds } from '../../domain/dated-act.js';
import { untilSources } from '../../domain/standing-history.js';
import { standings } from '../../domain/standing.js';
import { origins, type Origin } from '../../ledger/entities/snapshot.entity.js';
import { regionalGroups } from '../../states/regional-groups.js';
import { anniversaryKinds } from '../../status/questions/anniversaries.js';
import { upcomingKinds } from '../../status/questions/upcoming.js';
import { sayWords } from '../../status/say-words.js';
import type { SomeColumns } from '../column-texts.js';

const originMeanings: Readonly<Record<Origin, string>> = {
  baseline: 'the table committed with the tracker',
  gazette: 'such a table, of a day for which a gazette confirms it and no page of the depositary',
  network: "the depositary's page, over the network",
  folder: 'a saved page, from a folder',
};

/** What columns of States, their standing and their acts are called and mean. */
export const actColumns = {
  code: { title: 'Code', meaning: 'the ISO 3166-1 alpha-3 code of the State; EUE for the European Union' },
  state: {
    title: 'State',
    meaning: "the name of the State or organization in the depositary's present spelling",
  },
  group: {
    title: 'Regional group',
    meaning: `the UN regional group: ${sayWords(
      regionalGroups.map(({ id, name }) => ({ id, meaning: name })),
    )}`,
    empty: `for States and organizations in none, such as the Holy See and Niue`,
  },
  instrument: {
    title: 'Instrument',
    meaning: 'the id of the instrument, as in the table of instruments, e.g. cedaw',
  },
  standing: {
    title: 'Standing',
    meaning: `how the State stands under the instrument on the day asked about: ${sayWords(standings)}`,
  },
  signedOn: {
    title: 'Signed on',
    meaning: 'the day of the signature',
    empty: 'where there is none by the day asked about',
  },
  boundOn: {
    title: 'Consented on',
    meaning:
      'the day of the act by which the State consented to be bound, which is not yet the day on which the instrument binds it; of a succession the day of its notification, which may come after the day asked about',
    empty: 'where there is none',
  },
  effectiveOn: {
    title: 'Party since',
    meaning:
      'the first day on which the State counts as having joined: the day of that act; of a succession the day of the succession of States, where it is known',
    empty: 'where it has not joined',
  },
  mode: {
    title: 'How',
    meaning: `how the State consented to be bound: ${consents
      .filter(({ binds }) => binds)
      .map(({ mode }) => mode)
      .join(', ')}`,
    empty: `where it has not, or the depositary's letter is not known`,
  },
  inForceOn: {
    title: 'In force on',
    meaning: 'the first day on which the instrument binds the State, computed from its deposit',
    empty: 'where it is not a party or the day cannot be computed',
  },
  because: {
    title: 'Because',
    meaning: 'why that day, or why none: the rule with its article, or what the depositary states',
  },
  happenedOn: { title: 'Happened on', meaning: 'the day on which it happened in the world' },
  partyTo: { title: 'Party to', meaning: 'to how many of the instruments asked about the State is a party' },
  sentence: { title: 'In a sentence', meaning: 'the row in plain English' },
  remark: {
    title: 'Remark',
    meaning:
      "what a reader of the row must know beside it, from the depositary's notes, such as an act of another State that covered this one",
    empty: 'where there is nothing',
  },
  statusAsAt: {
    title: 'As at',
    meaning:
      'the day of the page, or of the table, that the record was read from, which later pages may have confirmed since',
    empty: 'where it prints none, or none was read',
  },
  sha256: {
    title: 'SHA-256 of what was read',
    meaning:
      'the SHA-256 of the bytes that were read, in hexadecimal: of the page, or of the committed table where no page was read yet',
  },
  origin: {
    title: 'What was read',
    meaning: `what was read: ${sayWords(origins.map((id) => ({ id, meaning: originMeanings[id] })))}`,
  },
  anniversary: { title: 'Day', meaning: 'the day on which the anniversary falls' },
  yearsPassed: { title: 'Years', meaning: 'how many years have then passed' },
  anniversaryOf: { title: 'Anniversary of', meaning: `what happened: ${sayWords(anniversaryKinds)}` },
  differenceKind: {
    title: 'What',
    meaning: `between two days what the State did: ${sayWords(datedActKinds)}; between two moments what the record learned: ${sayWords(rowChangeKinds)}`,
  },
  before: {
    title: 'Before',
    meaning: `the standing before: ${sayWords(standings)}`,
    empty: `where the State could not join then`,
  },
  after: {
    title: 'After',
    meaning: `the standing after: ${sayWords(standings)}`,
    empty: `where the State could not join then`,
  },
  article: {
    title: 'Article',
    meaning:
      'the article of the instrument by which it is so, e.g. article 27, or the rule of the law of treaties; what is said may rest on another one too',
  },
  daysSinceSignature: {
    title: 'Days since signature',
    meaning:
      'days from the signature to the day asked about, or to the day of the record where that is the earlier',
    empty: 'where the State is no signatory',
  },
  url: {
    title: 'Page',
    meaning:
      "the address on which the row rests: the depositary's page, or the table of a gazette where no page was read yet",
  },
  takesEffectOn: { title: 'Day', meaning: 'the day on which it takes effect' },
  inDays: { title: 'In days', meaning: 'days from the day asked about to that day' },
  upcomingKind: { title: 'What', meaning: `what takes effect: ${sayWords(upcomingKinds)}` },
  notifiedOn: {
    title: 'Notified on',
    meaning: 'the day on which the Secretary-General received the notice of withdrawal or denunciation',
    empty: 'where no end note tells it',
  },
  withdrawalEffectiveOn: {
    title: 'Effective on',
    meaning: 'the day on which the withdrawal or denunciation takes effect',
    empty: 'where it is neither told nor can be computed',
  },
  effectiveOnSource: {
    title: 'Day of effect is',
    meaning: `where the day of effect comes from: ${sayWords(untilSources)}`,
  },
  notification: {
    title: 'Notification',
    meaning: 'the depositary notification of the notice, e.g. C.N.374.2025',
    empty: 'where no end note names it',
  },
  notificationUrl: {
    title: 'Document',
    meaning: 'the address of that notification',
    empty: 'where none is named',
  },
  returnedOn: {
    title: 'Returned on',
    meaning: 'the day on which the State consented again',
    empty: 'where it had not by the day asked about',
  },
  actOn: { title: 'Day', meaning: 'the day of the act' },
  actKind: { title: 'What', meaning: `what the State did: ${sayWords(datedActKinds)}` },
  asAt: {
    title: 'As at',
    meaning: 'the newest day of which the record of the instrument is known to be true',
    empty: 'where there is no record',
  },
  asAtOf: {
    title: '{label} as at',
    meaning: 'the newest day of which the record of {instrument} is known to be true',
    empty: 'where there is no record',
  },
  standingUnder: {
    title: '{label}',
    meaning: `how the State stands under {instrument} on the day asked about: ${sayWords(standings)}`,
    empty: 'where it may not join, and where the instrument was not asked for',
  },
} as const satisfies SomeColumns;
