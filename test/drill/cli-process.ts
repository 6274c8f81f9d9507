import { startCli, type Ended } from '../commands/run-cli.js';

/** A process of the tracker that goes on. */
export interface TrackerProcess extends ReturnType<typeof startCli> {
  /** Waits until what it says matches, and returns the first group; throws where the process ends before. */
  readonly said: (pattern: RegExp) => Promise<string>;
}

/** Starts the command line in a process of its own, and listens to what it says. */
export function startProcess(...args: Parameters<typeof startCli>): TrackerProcess {
  const { child, ended } = startCli(...args);
  let words = '';
  const streams = [child.stdout!, child.stderr!];
  for (const stream of streams) stream.on('data', (text: string) => (words += text));
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(words);
        if (found) resolve(found[1] ?? found[0]);
      };
      for (const stream of streams) stream.on('data', look);
      look();
      void ended.then(({ stdout, stderr }: Ended) =>
        reject(new Error(`the process ended and never said ${String(pattern)}:\n${stdout}${stderr}`)),
      );
    });
  return { child, ended, said };
}
