import { stateParameter } from '../../status/parameters/journal-parameters.js';
import type { ArchivedPage } from '../../status/archived-page.js';
import type { Vocabulary } from '../../status/parameters.js';
import { english } from '../../wording/english.js';
import { evidenceForms } from '../evidence/evidence-forms.js';
import { contentOf, type Content } from './body-objects.js';
import { parameterObject } from './parameter-objects.js';
import { keptHeaders, readOperation } from './read-operation.js';

const summary =
  'what was read, byte for byte: where the row of a State stands in it, and what was made of it';

/** What each form holds, as an example of it is told. */
function contentIn({ suffix, mediaType }: (typeof evidenceForms)[number], example: ArchivedPage): Content {
  return suffix === '.json'
    ? contentOf(mediaType, { value: example }, { $ref: '#/components/schemas/ArchivedPage' })
    : contentOf(mediaType, { value: '<!doctype html>…' });
}

/** The addresses of what is in the archive, described; `example` is something that is in it. */
export function evidencePaths(
  example: ArchivedPage,
  vocabulary: Vocabulary,
): Readonly<Record<string, object>> {
  const path = '/evidence/{sha256}';
  const hashParameter = {
    name: 'sha256',
    in: 'path',
    required: true,
    description: 'the SHA-256 of the bytes, as the evidence of an answer names it',
    schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    example: example.sha256,
  };
  const parameters = [
    hashParameter,
    parameterObject(stateParameter, english.parameters[stateParameter.name], vocabulary),
  ];
  const operation = { tag: 'other', parameters, headers: keptHeaders, hasSubject: true };
  const ofForms = (forms: typeof evidenceForms): Content =>
    Object.assign({}, ...forms.map((form) => contentIn(form, example))) as Content;
  return {
    [path]: readOperation({ ...operation, name: 'evidence', summary, content: ofForms(evidenceForms) }),
    ...Object.fromEntries(
      evidenceForms
        .filter(({ suffix }) => suffix !== '')
        .map((form) => [
          path + form.suffix,
          readOperation({ ...operation, name: `evidence${form.suffix}`, summary, content: ofForms([form]) }),
        ]),
    ),
    [`${path}.warc.gz`]: readOperation({
      ...operation,
      parameters: [hashParameter],
      headers: [...keptHeaders, 'Content-Disposition'],
      name: 'evidence warc',
      summary: 'what was read, with the headers that came with it, as a WARC that other tools replay',
      content: contentOf('application/gzip'),
    }),
    [`${path}/copy`]: readOperation({
      ...operation,
      name: 'evidence copy',
      summary: 'a copy of what was read, in which nothing runs, to be shown in a frame',
      content: contentOf('text/html', { value: '<!doctype html>…' }),
    }),
  };
}
