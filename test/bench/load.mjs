import autocannon from 'autocannon';

/** How long each load lasts, in seconds; `BENCH_SECONDS` makes it longer. */
const seconds = Number(process.env.BENCH_SECONDS ?? 2);

/** How often each is measured, in turn with the others; the best counts, since a machine only ever slows a program down. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

/** Every request asks for the next of the paths, whichever connection sends it. */
function inTurn(paths) {
  let next = 0;
  return { setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] }) };
}

/** Answers in a second that a server gives to some connections; `paths` are asked in turn. */
async function rateOf({ url, paths }, connections) {
  const {
    '2xx': good,
    duration,
    non2xx,
    errors,
  } = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 60,
    requests: [paths.length === 1 ? { path: paths[0] } : inTurn(paths)],
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${url}${paths[0]}: ${non2xx} refused, ${errors} failed`);
  return good / duration;
}

/** The best rate of each server, by its name. */
export async function compareRates(servers, connections) {
  const best = Object.fromEntries(Object.keys(servers).map((name) => [name, 0]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, server] of Object.entries(servers)) {
      best[name] = Math.max(best[name], await rateOf(server, connections));
    }
  }
  return best;
}
