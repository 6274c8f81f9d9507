import { escapeMarkup } from '../../forms/escape-markup.js';

/** What is told of a frame, under the names that the specification has (oEmbed, section 2.3.4, `rich`). */
export interface OembedAnswer {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** How long it may be kept, in seconds. */
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** The forms in which it can be had. */
export const oembedForms = {
  json: {
    mediaType: 'application/json; charset=utf-8',
    write: (answer: OembedAnswer): string => `${JSON.stringify(answer)}\n`,
  },
  xml: {
    mediaType: 'text/xml; charset=utf-8',
    write: (answer: OembedAnswer): string => {
      const members = Object.entries(answer).map(
        ([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`,
      );
      return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${members.join('')}</oembed>\n`;
    },
  },
} as const;

export type OembedFormat = keyof typeof oembedForms;
