import { answer, type Question } from '../../status/question.js';
import { run, type CheckRow } from '../../status/questions/runs.js';

/** A run as it may look: what a reader of the description is shown before there was one. */
export const writtenRun: Question<CheckRow> = {
  ...run,
  ask: (asked) =>
    answer(asked, {
      title: 'Run 1 of the sync: done',
      rows: [
        {
          instrument: 'cedaw',
          outcome: 'unchanged',
          checkedAt: '2026-02-03T03:17:09Z',
          statusAsAt: '2026-02-03',
          httpStatus: 200,
          bytes: 113_208,
          durationMs: 412,
          countedSignatories: 98,
          countedParties: 189,
          statedSignatories: 98,
          statedParties: 189,
          changes: 0,
          reason: null,
          snapshotId: null,
          findings: [],
        },
      ],
      instruments: ['cedaw'],
      emptyBecause: 'the run ended before it had checked an instrument',
      subject: {
        run: {
          id: 1,
          trigger: 'schedule',
          startedAt: '2026-02-03T03:17:00Z',
          endedAt: '2026-02-03T03:17:21Z',
          outcome: 'done',
          changes: 0,
          findings: 0,
        },
      },
    }),
};
