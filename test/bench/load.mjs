import autocannon from 'autocannon';

/** How long each load lasts, in seconds; `BENCH_SECONDS` makes it longer. */
const seconds = Number(process.env.BENCH_SECONDS ?? 1);

/** How often each is measured, in turn with the others; the best counts, since a machine only ever slows a program down. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);

/** Every request asks for the next of the paths, whichever connection sends it. */
function inTurn(paths) {
  let next = 0;
  return { setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] }) };
}

/** Answers in a second that a server gives to some connections: in some seconds, or to so many requests as are given. */
async function rateOf({ url, paths, requests = inTurn(paths) }, connections, amount) {
  const {
    '2xx': good,
    start,
    finish,
    duration,
    non2xx,
    errors,
  } = await autocannon({
    url,
    connections,
    timeout: 300,
    ...(amount === null ? { duration: seconds } : { amount }),
    requests: [paths.length === 1 ? { path: paths[0] } : requests],
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${url}${paths[0]}: ${non2xx} refused, ${errors} failed`);
  return good / (amount === null ? duration : (finish - start) / 1000);
}

/** As autocannon asks: for the body as it is. */
const asIs = { headers: { 'accept-encoding': 'identity' } };

/**
 * The best rate of each server, by its name. What is asked at one address only is asked once before, since a rival's
 * load may have emptied the cache; a list that is asked at many goes on where it was.
 */
export async function compareRates(servers, connections, amount = null) {
  const best = Object.fromEntries(Object.keys(servers).map((name) => [name, 0]));
  const prepared = Object.entries(servers).map(([name, server]) => [
    name,
    { ...server, requests: inTurn(server.paths) },
  ]);
  for (let round = 0; round < (amount === null ? rounds : 1); round++) {
    for (const [name, server] of prepared) {
      if (server.paths.length === 1) await (await fetch(server.url + server.paths[0], asIs)).arrayBuffer();
      best[name] = Math.max(best[name], await rateOf(server, connections, amount));
    }
  }
  return best;
}
