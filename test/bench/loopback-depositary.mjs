import { createServer } from 'node:http';
import { madeUpPage } from './made-up-pages.mjs';

/** Serves the pages of made-up treaties on a free port of the loopback; each is written once. */
export async function startLoopbackDepositary(count) {
  const pages = new Map();
  for (let number = 1; number <= count; number++) pages.set(`XX-${number}`, Buffer.from(madeUpPage(number)));
  const server = createServer((request, response) => {
    const reference = new URL(request.url, 'http://loopback').searchParams.get('mtdsg_no');
    const page = pages.get(reference);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
