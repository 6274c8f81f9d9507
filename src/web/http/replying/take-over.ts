import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/**
 * Takes a reply over from the framework, past everything that would look at it once more: "hooks will not be invoked"
 * (Fastify, Reply, `hijack`), and nothing is sent when the handler is done. What hooks have set already is no longer
 * among its headers: whoever sends it has read them, and knows which of them to send; `writeHead` would merge both.
 */
export function takeOver(reply: FastifyReply): ServerResponse {
  reply.hijack();
  for (const name of reply.raw.getHeaderNames()) reply.raw.removeHeader(name);
  return reply.raw;
}
