import { z } from 'zod';
import * as part from '../../status/row-parts.js';

const author = z.strictObject({ name: z.string(), url: part.url.optional() });

/** A feed of changes: JSON Feed, of which version 1.1 only adds to version 1. */
export const feedSchema = z.looseObject({
  version: z.enum(['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1']),
  title: z.string().min(1),
  home_page_url: part.url.optional(),
  feed_url: part.url.optional(),
  description: z.string().optional(),
  language: z.string().optional(),
  icon: part.url.optional(),
  favicon: part.url.optional(),
  author: author.optional().describe('as version 1 has it'),
  authors: z.array(author).optional().describe('as version 1.1 has it'),
  items: z.array(
    z.looseObject({
      id: z.string().min(1).describe('stays for ever: made from what was recorded'),
      url: part.url.optional(),
      title: z.string().optional(),
      content_html: z.string().optional(),
      content_text: z.string().optional(),
      date_published: part.moment.optional(),
      date_modified: part.moment.optional(),
      tags: z.array(z.string()).optional().describe('the instrument, the kind of change, the State'),
    }),
  ),
});
