// Made from status/questions.ts: see "The command line" in src/README.md. Do not edit it by hand.

/** What the questions can be asked with, as the help tells it. */
export const parameterUsages = {
  instrument: {
    key: 'instrument',
    option: '--instrument',
    placeholder: 'ID',
    many: true,
    meaning: 'only this instrument; may be given several times',
  },
  group: {
    key: 'group',
    option: '--group',
    placeholder: 'ID',
    many: false,
    meaning:
      'only the members of this group of States, e.g. african, eu, western-africa: over a time, those of its last day',
  },
  standing: {
    key: 'standing',
    option: '--standing',
    placeholder: 'STANDING',
    many: true,
    meaning: 'only States of this standing: signatory, none or withdrawn; may be given several times',
  },
  asOf: {
    key: 'asOf',
    option: '--as-of',
    placeholder: 'DATE',
    many: false,
    meaning: 'the day asked about, YYYY-MM-DD; today where it is absent',
  },
  knownAt: {
    key: 'knownAt',
    option: '--known-at',
    placeholder: 'MOMENT',
    many: false,
    meaning:
      'as the record stood at this moment: RFC 3339, or YYYY-MM-DD for the end of that day in UTC; now where it is absent',
  },
  id: {
    key: 'id',
    option: null,
    placeholder: 'ID',
    many: false,
    meaning: 'the id of the instrument, e.g. cedaw',
  },
  name: {
    key: 'name',
    option: '--name',
    placeholder: 'WORD',
    many: false,
    meaning:
      'only States of which a name, present or former or in a language of the UN, holds this, or whose code is this; for a State that is no more, those in its place',
  },
  code: {
    key: 'code',
    option: null,
    placeholder: 'CODE',
    many: false,
    meaning: 'the ISO 3166-1 alpha-3 code of the State, e.g. ALB',
  },
  family: {
    key: 'family',
    option: '--family',
    placeholder: 'FAMILY',
    many: false,
    meaning: 'only States of this family, e.g. all, one-short, none, untoc-without-trafficking-protocol',
  },
  kind: {
    key: 'kind',
    option: '--kind',
    placeholder: 'KIND',
    many: false,
    meaning: 'only groups of this kind: regional-group, organization, list or m49',
  },
  idOfGroup: {
    key: 'id',
    option: null,
    placeholder: 'ID',
    many: false,
    meaning: 'the id of the group, e.g. african, eu, western-africa',
  },
  with: {
    key: 'with',
    option: '--with',
    placeholder: 'ID|CODE',
    many: true,
    meaning: 'a group by its id or a State by its code; up to 4; the UN regional groups where it is absent',
  },
  from: {
    key: 'from',
    option: '--from',
    placeholder: 'WHEN',
    many: false,
    meaning:
      'the earlier end: a day, for what happened since; or a moment, for what the record learned since; a year before the other end where it is absent',
  },
  to: {
    key: 'to',
    option: '--to',
    placeholder: 'WHEN',
    many: false,
    meaning: 'the later end, in the same form; today where it is absent',
  },
  year: { key: 'year', option: null, placeholder: 'YEAR', many: false, meaning: 'the year, e.g. 2019' },
  days: {
    key: 'days',
    option: '--days',
    placeholder: 'NUMBER',
    many: false,
    meaning: 'how many days to look ahead, from 1 to 366; 31 where it is absent',
  },
  state: {
    key: 'state',
    option: '--state',
    placeholder: 'CODE',
    many: true,
    meaning: 'only this State, by its ISO 3166-1 alpha-3 code; may be given several times',
  },
  kindOfChanges: {
    key: 'kind',
    option: '--kind',
    placeholder: 'KIND',
    many: true,
    meaning:
      'only changes of this kind: signed, consented, gave-notice, notice-withdrawn, withdrew, withdrawal-reversed, corrected, read-better, renamed, appeared, removed; may be given several times',
  },
  since: {
    key: 'since',
    option: '--since',
    placeholder: 'DATE',
    many: false,
    meaning: 'only what was detected on this day or later, YYYY-MM-DD',
  },
  until: {
    key: 'until',
    option: '--until',
    placeholder: 'MOMENT',
    many: false,
    meaning:
      'only what the tracker had met by this moment: RFC 3339, or YYYY-MM-DD for the end of that day in UTC',
  },
  idOfRun: { key: 'id', option: null, placeholder: 'RUN', many: false, meaning: 'the number of the run' },
} as const;
