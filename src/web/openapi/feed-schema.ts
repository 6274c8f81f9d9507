import { z } from 'zod';
import { moment, url } from './schema-parts.js';

const author = z.strictObject({ name: z.string(), url: url.optional() });

/** A feed of changes: JSON Feed, of which version 1.1 only adds to version 1. */
export const feedSchema = z.looseObject({
  version: z.enum(['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1']),
  title: z.string().min(1),
  home_page_url: url.optional(),
  feed_url: url.optional(),
  description: z.string().optional(),
  language: z.string().optional(),
  icon: url.optional(),
  favicon: url.optional(),
  author: author.optional().describe('as version 1 has it'),
  authors: z.array(author).optional().describe('as version 1.1 has it'),
  items: z.array(
    z.looseObject({
      id: z.string().min(1).describe('stays for ever: made from what was recorded'),
      url: url.optional(),
      title: z.string().optional(),
      content_html: z.string().optional(),
      content_text: z.string().optional(),
      date_published: moment.optional(),
      date_modified: moment.optional(),
      tags: z.array(z.string()).optional().describe('the instrument, the kind of change, the State'),
    }),
  ),
});
