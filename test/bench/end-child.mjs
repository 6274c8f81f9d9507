/** Ends a child and waits until it has; one that has ended already is told, since what was measured is then worth nothing. */
export async function endChild(child, end) {
  if (child.exitCode !== null || child.signalCode !== null) {
    throw new Error(`${child.spawnargs.slice(1).join(' ')} ended with ${child.signalCode ?? child.exitCode}`);
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  end();
  await ended;
}
