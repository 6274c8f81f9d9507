import { onTestFinished, test, expect } from 'vitest';
import { openWarc, type OpenWarc } from '../../../src/treaty-collection/warc/open-warc.js';
import { answer, cedawPage, fileOf, packed, record, usualScan } from './warc-fixture.js';

const page = '<html><body>A page of the depositary.</body></html>';

async function read(bytes: Buffer): Promise<OpenWarc> {
  const warc = await openWarc(await fileOf(bytes), usualScan);
  onTestFinished(warc.close);
  return warc;
}

test('of an address neither a password nor a place within the page is kept', async () => {
  const uri = `${cedawPage.replace('https://', 'https://reader:secret@')}#"><script>`;
  const { captures } = await read(packed(record({ uri, block: answer(page) })));
  expect(captures.map(({ url }) => url)).toEqual([cedawPage]);
});

test('a page whose head has no measure is left out', async () => {
  const warc = await read(
    packed(
      record({ block: answer(page, { fields: { 'X-Long': 'a'.repeat(200_000) } }) }),
      record({ block: answer(page) }),
    ),
  );
  expect(warc.captures).toHaveLength(1);
  expect(warc.refused).toMatchObject([
    { kind: 'too-large', because: expect.stringMatching(/^its head has more than 100000 bytes/) },
  ]);
});
