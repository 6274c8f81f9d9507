import { Listr, ListrLogger, ProcessOutput } from 'listr2';
import { visibleText } from '../domain/visible-text.js';
import type { Instrument } from '../domain/instrument.js';
import { sayReport } from '../sync/say-report.js';
import type { CheckReport } from '../sync/sync-report.js';
import type { SyncListener } from '../sync/sync-run.js';

/** What tells of a sync while it goes on; `ended` waits until the last line is written. */
export interface SyncProgress {
  readonly listener: SyncListener;
  readonly ended: () => Promise<void>;
}

/**
 * Progress on standard error, since the report goes to standard output and may be piped: a list with spinners on a
 * terminal, plain lines elsewhere, where each move of a spinner would be a line of the log.
 */
export function syncProgress(instruments: readonly Instrument[]): SyncProgress {
  return process.stderr.isTTY ? progressList(instruments) : progressLines();
}

function progressLines(): SyncProgress {
  return {
    listener: {
      ended: (instrument, report) => {
        process.stderr.write(`${sayReport(instrument, report)}\n`);
        sayFindings(report);
      },
    },
    ended: async () => {},
  };
}

function progressList(instruments: readonly Instrument[]): SyncProgress {
  const waiting = new Map(instruments.map(({ id }) => [id, deferred<CheckReport | null>()]));
  const reports: CheckReport[] = [];
  const titles = new Map<string, (title: string) => void>();
  const list = new Listr(
    instruments.map((instrument) => ({
      title: instrument.label,
      task: async (_context, task) => {
        titles.set(instrument.id, (title) => {
          task.title = title;
        });
        const report = await waiting.get(instrument.id)?.promise;
        if (!report) return task.skip(`${instrument.label}: not checked`);
        task.title = sayReport(instrument, report);
        if (report.outcome === 'failed' || report.outcome === 'held') throw new Error(task.title);
        return undefined;
      },
    })),
    {
      concurrent: true,
      exitOnError: false,
      rendererOptions: {
        collapseErrors: false,
        showErrorMessage: false,
        logger: new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) }),
      },
    },
  );
  const shown = list.run();
  return {
    listener: {
      progressed: ({ id, label }, bytes) => titles.get(id)?.(`${label}: ${Math.round(bytes / 1000)} kB`),
      ended: ({ id }, report) => {
        reports.push(report);
        waiting.get(id)?.resolve(report);
      },
    },
    ended: async () => {
      for (const { resolve } of waiting.values()) resolve(null);
      await shown;
      for (const report of reports.filter(({ findings }) => findings.length > 0)) {
        process.stderr.write(`${report.instrument}:\n`);
        sayFindings(report);
      }
    },
  };
}

/** A promise and the function that fulfils it (`Promise.withResolvers` needs a newer Node). */
function deferred<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let fulfil: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolve) => {
    fulfil = resolve;
  });
  return { promise, resolve: (value) => fulfil(value) };
}

function sayFindings({ findings }: CheckReport): void {
  for (const { level, message } of findings) process.stderr.write(`  ${level}: ${visibleText(message)}\n`);
}
