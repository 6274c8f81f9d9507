import { startCli, type Ended } from '../commands/run-cli.js';

/** A process of the tracker that goes on. */
export interface TrackerProcess extends ReturnType<typeof startCli> {
  /** Waits until standard error matches, and returns the first group; throws where the process ends before. */
  readonly said: (pattern: RegExp) => Promise<string>;
}

/** Starts the command line in a process of its own, and listens to what it says. */
export function startProcess(...args: Parameters<typeof startCli>): TrackerProcess {
  const { child, ended } = startCli(...args);
  let stderr = '';
  child.stderr!.on('data', (text: string) => (stderr += text));
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(stderr);
        if (found) resolve(found[1] ?? found[0]);
      };
      child.stderr!.on('data', look);
      look();
      void ended.then(({ stderr: all }: Ended) =>
        reject(new Error(`the process ended and never said ${String(pattern)}:\n${all}`)),
      );
    });
  return { child, ended, said };
}
