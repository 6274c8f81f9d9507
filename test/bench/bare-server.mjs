// The ceiling: a bare Fastify that sends finished bytes, in a process of its own. Its parent sends it the bytes.
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';

const server = Fastify();
for (const { path, file, type } of JSON.parse(process.argv[2])) {
  const body = readFileSync(file);
  server.get(path, (_request, reply) => {
    reply.header('content-type', type).send(body);
  });
}
await server.listen({ port: 0, host: '127.0.0.1' });
process.send({ url: `http://127.0.0.1:${server.server.address().port}` });
process.on('disconnect', () => process.exit());
