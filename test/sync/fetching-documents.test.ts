import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declaredInstruments } from '../../src/instruments/instruments.js';
import { documentDay } from '../../src/treaty-collection/document-day.js';
import { pageFetcher, usualPatience } from '../../src/treaty-collection/page-fetcher.js';
import { openPageFolder } from '../../src/treaty-collection/page-folder.js';
import { noValidators, type PageSource } from '../../src/treaty-collection/page-source.js';
import { startDepositary, withStatus, type Depositary, type Reply } from '../depositary-server.js';
import { tempFolder } from '../temp-folder.js';
import { statusDocument } from '../treaty-collection/status-document-fixture.js';
import { statusPageHtml } from '../treaty-collection/status-page-fixture.js';

const instrument = (id: string) => declaredInstruments().find((one) => one.id === id)!;
const cedaw = instrument('cedaw');
const protocol = instrument('trafficking-protocol');
const document = statusDocument();
const reading = { onProgress: () => {}, signal: new AbortController().signal };

const inXml = withStatus(200, { headers: { 'content-type': 'text/xml' }, body: document });
const inHtml = withStatus(200, { body: '<html><body>No record was found.</body></html>' });
const usual = '/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/IV-8.en.xml';
const lower = '/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/iv-8.en.xml';

let depositary: Depositary;
let source: PageSource;

beforeEach(async () => {
  depositary = await startDepositary();
  source = fetcherOf(0);
});
afterEach(async () => depositary.close());

const fetcherOf = (delayMs: number): PageSource =>
  pageFetcher({ ...usualPatience, base: depositary.url, userAgent: 'test', delayMs, retries: 0 });

/** Answers at each path in its own way, and elsewhere that nothing is there. */
function serve(replies: Readonly<Record<string, Reply>>, otherwise: Reply = inHtml): void {
  depositary.answer(null, (asked) => (replies[asked.request.url ?? ''] ?? otherwise)(asked));
}
const targets = (): readonly string[] => depositary.requests.map(({ target }) => target);

/** A page that links to a document. */
const pageWith = (href: string): Reply =>
  withStatus(200, {
    body: statusPageHtml().replace(/href="[^"]*\.xml"/, `href="${href}"`),
  });

describe('a document over the network', () => {
  it('is asked for by its form of address, and by what it accepts', async () => {
    serve({ [usual]: inXml });
    const delivery = await source.read(cedaw, 'xml', noValidators, reading);
    expect(delivery).toMatchObject({
      kind: 'page',
      edition: 'xml',
      url: depositary.url + usual,
      httpStatus: 200,
    });
    expect(delivery.kind === 'page' && delivery.bytes.equals(document)).toBe(true);
    expect(depositary.requests.map(({ target, headers }) => [target, headers.accept])).toEqual([
      [usual, 'application/xml,text/xml'],
    ]);
  });

  it('stands in the second volume from chapter XIII on', async () => {
    await source.read(protocol, 'xml', noValidators, reading);
    expect(targets()[0]).toBe('/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-12-a.en.xml');
  });

  it.each<[string, Reply]>([
    ['a page with status 200', inHtml],
    ['status 404', withStatus(404)],
    ['status 410', withStatus(410)],
  ])('is asked for in lower case where it is not there, told by %s', async (_, absent) => {
    serve({ [lower]: inXml }, absent);
    const delivery = await source.read(cedaw, 'xml', noValidators, reading);
    expect(delivery).toMatchObject({ kind: 'page', url: depositary.url + lower });
    expect(targets()).toEqual([usual, lower]);
  });

  it('is a failure with a name where it is at no address', async () => {
    const delivery = await source.read(cedaw, 'xml', noValidators, reading);
    expect(delivery).toMatchObject({
      kind: 'failure',
      name: 'not-xml',
      url: depositary.url + usual,
      message: `${depositary.url}${usual}: is of the type text/html; charset=utf-8; expected application/xml`,
    });
    expect(targets()).toEqual([usual, lower]);
  });

  it('is asked for once where the server is at fault', async () => {
    serve({}, withStatus(500));
    const delivery = await source.read(cedaw, 'xml', noValidators, reading);
    expect(delivery).toMatchObject({ kind: 'failure', name: 'http-500' });
    expect(targets()).toEqual([usual]);
  });

  it.each(['application/xml', 'text/xml; charset=iso-8859-1', 'Text/XML'])(
    'may be of the type %s',
    async (type) => {
      serve({ [usual]: withStatus(200, { headers: { 'content-type': type }, body: document }) });
      expect(await source.read(cedaw, 'xml', noValidators, reading)).toMatchObject({ kind: 'page' });
    },
  );

  it('is asked for where its page links to', async () => {
    const linked = '/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/Iv-8.en.xml';
    serve({ [linked]: inXml }, pageWith(linked));
    await source.read(cedaw, 'html', noValidators, reading);
    expect(await source.read(cedaw, 'xml', noValidators, reading)).toMatchObject({
      url: depositary.url + linked,
    });
    expect(targets().slice(1)).toEqual([linked]);
  });

  it.each([
    'https://example.org/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/IV-8.en.xml',
    '//example.org/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/IV-8.en.xml',
    '/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/IV-9.en.xml',
    '/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/IV-8.fr.xml',
    '/other/MTDSG/Volume%20I/Chapter%20IV/IV-8.en.xml',
    '/doc/Publication/MTDSG/../../../secret/MTDSG/IV-8.en.xml',
    'javascript:alert(1)//MTDSG/x/IV-8.en.xml',
  ])('is not asked for where its page links to %s', async (link) => {
    serve({ [usual]: inXml }, pageWith(link));
    await source.read(cedaw, 'html', noValidators, reading);
    expect(await source.read(cedaw, 'xml', noValidators, reading)).toMatchObject({
      url: depositary.url + usual,
    });
    expect(targets().slice(1)).toEqual([usual]);
  });

  it('makes a pause before each request, whichever edition it is for', async () => {
    source = fetcherOf(150);
    await source.read(cedaw, 'html', noValidators, reading);
    await source.read(cedaw, 'xml', noValidators, reading);
    const times = depositary.requests.map(({ at }) => at);
    expect(times).toHaveLength(3);
    for (const [index, at] of times.entries())
      if (index > 0) expect(at - times[index - 1]!).toBeGreaterThan(140);
  });

  it('may answer "not modified", of the address that was read before alone', async () => {
    const validators = { etag: '"1"', lastModified: null };
    serve({ [usual]: withStatus(304) });
    expect(await source.read(cedaw, 'xml', validators, reading)).toMatchObject({ kind: 'not-modified' });
    serve({ [lower]: inXml });
    await source.read(cedaw, 'xml', validators, reading);
    expect(depositary.requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      '"1"',
      '"1"',
      undefined,
    ]);
  });

  it.each([
    ['Last-Modified', { 'last-modified': 'Mon, 15 Jan 2018 09:00:00 GMT' }, '2018-01-15'],
    ['the moment of the answer', { date: 'Tue, 03 Feb 2026 23:30:00 GMT' }, '2026-02-03'],
    [
      'the moment of the answer, where Last-Modified is to come',
      { 'last-modified': 'Sat, 06 Feb 2027 00:00:00 GMT', date: 'Tue, 03 Feb 2026 23:30:00 GMT' },
      '2026-02-03',
    ],
    ['the moment of fetching', { 'last-modified': 'lately', date: 'now' }, '2026-02-04'],
  ])('is dated by %s', async (_, headers, day) => {
    serve({
      [usual]: withStatus(200, { headers: { 'content-type': 'text/xml', ...headers }, body: document }),
    });
    const delivery = await source.read(cedaw, 'xml', noValidators, reading);
    expect(delivery.kind === 'page' && documentDay(delivery, '2026-02-04T00:30:00Z')).toBe(day);
  });
});

describe('a document in a folder', () => {
  it.each(['IV-8.en.xml', 'IV-8.xml', 'iv-8.EN.XML', 'iv-8.Xml'])('may be named %s', async (file) => {
    const folder = await tempFolder();
    await writeFile(join(folder, file), document);
    await utimes(join(folder, file), new Date('2018-01-15T09:00:00Z'), new Date('2018-01-15T09:00:00Z'));
    const saved = await openPageFolder(folder, 'https://treaties.un.org');
    expect(saved.editions).toEqual(['xml']);
    const delivery = await saved.read(cedaw, 'xml', noValidators, reading);
    expect(delivery).toMatchObject({
      kind: 'page',
      edition: 'xml',
      url: `https://treaties.un.org${usual}`,
      headers: null,
    });
    expect(delivery.kind === 'page' && documentDay(delivery, '2026-02-03T00:00:00Z')).toBe('2018-01-15');
    expect(delivery.kind === 'page' && delivery.bytes.equals(document)).toBe(true);
  });

  it('stands beside pages, and is missed by its own name', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'iv-8.HTML'), statusPageHtml());
    await writeFile(join(folder, 'XVIII-12-a.en.xml'), document);
    const saved = await openPageFolder(folder, 'https://treaties.un.org');
    expect(saved.editions).toEqual(['html', 'xml']);
    expect(await saved.read(cedaw, 'html', noValidators, reading)).toMatchObject({
      kind: 'page',
      edition: 'html',
    });
    expect(await saved.read(cedaw, 'xml', noValidators, reading)).toMatchObject({
      kind: 'failure',
      name: 'no-file',
      message: 'there is no file IV-8.en.xml',
    });
    expect(await saved.read(protocol, 'xml', noValidators, reading)).toMatchObject({
      kind: 'page',
      edition: 'xml',
    });
  });

  it('is read under the longer of two names', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'IV-8.xml'), 'another');
    await writeFile(join(folder, 'IV-8.en.xml'), document);
    const delivery = await (
      await openPageFolder(folder, 'https://treaties.un.org')
    ).read(cedaw, 'xml', noValidators, reading);
    expect(delivery.kind === 'page' && delivery.bytes.equals(document)).toBe(true);
  });
});
