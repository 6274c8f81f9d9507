import { contentOf } from './body-objects.js';
import { headersNamed } from './header-objects.js';
import { anyProblem } from './problem-responses.js';
import { readOperation } from './read-operation.js';

const token = {
  name: 'token',
  in: 'path',
  required: true,
  description:
    'what stands at the end of the link in a message: the number of the subscription, and a signature',
  schema: { type: 'string', pattern: '^[1-9]\\d*\\.[A-Za-z\\d_-]{43}$' },
  example: '7.kN2i5Jc1k8zQW0a3rXb9ZgkN2i5Jc1k8zQW0a3rXb9Z',
};

/** What a mail program sends (RFC 8058, section 3.1); nothing depends on it. */
const oneClick = {
  schema: { type: 'object', properties: { 'List-Unsubscribe': { type: 'string', const: 'One-Click' } } },
};

const page = contentOf('text/html', { value: '<!doctype html>…' });

/** The one address at which anything is written: it shows a subscription, and ends it. */
export const endingPath: Readonly<Record<string, object>> = {
  '/unsubscribe/{token}': {
    ...readOperation({
      name: 'unsubscribe page',
      tag: 'other',
      summary: 'what a subscription is about, with the button that ends it; nothing ends by reading it',
      parameters: [token],
      headers: ['Cache-Control'],
      content: page,
    }),
    post: {
      operationId: 'unsubscribe',
      summary:
        'Ends a subscription by its signed link, with one click (RFC 8058); again and again it is the same',
      tags: ['other'],
      parameters: [token],
      requestBody: {
        description: 'what mail programs send; whatever it says, and nothing too, the link alone decides',
        required: false,
        content: { 'application/x-www-form-urlencoded': oneClick, 'multipart/form-data': oneClick },
      },
      responses: {
        200: { description: 'It has ended.', headers: headersNamed('Cache-Control'), content: page },
        ...anyProblem,
        413: { $ref: '#/components/responses/Problem413' },
      },
    },
  },
};
