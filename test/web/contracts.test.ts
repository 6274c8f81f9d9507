import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTracker, type ServedTracker } from '../tracker.js';

let tracker: ServedTracker;
beforeAll(async () => {
  tracker = await serveTracker();
});
afterAll(async () => tracker.close());

const get = async (address: string) => fetch(`${tracker.url}${address}`);
const json = async (address: string) => (await get(address)).json();

describe('/gaps.json', () => {
  it('is what the plan says it is', async () => {
    expect(await json('/gaps.json?instrument=cedaw&standing=signatory')).toMatchObject({
      asOf: '2026-02-03',
      revision: 11,
      total: 2,
      rows: [
        {
          state: { code: 'PLW', name: 'Palau', group: 'asia-pacific' },
          instrument: 'cedaw',
          standing: 'signatory',
          signedOn: '2011-09-20',
          daysSinceSignature: 5250,
          evidence: {
            url: expect.stringMatching(/^http.*\/Pages\/ViewDetails\.aspx\?src=TREATY&mtdsg_no=IV-8&/),
            statusAsAt: '2026-02-03',
            sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          },
        },
        { state: { code: 'USA', name: 'United States of America', group: 'weog' } },
      ],
      warnings: [expect.stringContaining('3 February 2026')],
    });
  });

  it('takes the query of the page', async () => {
    const query = '?instrument=cedaw&instrument=opsc&group=african&standing=none&asOf=2010-03-01';
    const { rows, asOf } = (await json(`/gaps.json${query}`)) as {
      asOf: string;
      rows: { instrument: string; standing: string }[];
    };
    expect(asOf).toBe('2010-03-01');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ instrument }) => /^(cedaw|opsc)$/.test(instrument))).toBe(true);
    expect(rows.every(({ standing }) => standing === 'none')).toBe(true);
  });

  it('takes an empty value for none, as a form sends it', async () => {
    const query = '?instrument=cedaw&group=&standing=&asOf=';
    expect(await json(`/gaps.json${query}`)).toMatchObject({ total: 8 });
  });
});

describe('the page /gaps', () => {
  it('says how old the record is, and links the same in other forms', async () => {
    const page = await (await get('/gaps?instrument=untoc')).text();
    expect(page).toContain('The record of UNTOC is of 4 May 2024; it has not been checked since.');
    expect(page).toContain('href="/gaps.json?instrument=untoc"');
    expect(page).toContain('href="/gaps.csv?instrument=untoc"');
  });

  it('lists the eight, the signatories with their days', async () => {
    const page = await (await get('/gaps?instrument=cedaw')).text();
    for (const name of ['Holy See', 'Iran', 'Niue', 'Palau', 'Somalia', 'Sudan', 'Tonga', 'United States']) {
      expect(page).toContain(name);
    }
    expect(page).not.toContain('>Kenya<');
  });

  it('keeps what was asked for in its form', async () => {
    const page = await (await get('/gaps?instrument=cedaw&group=eu&asOf=2010-03-01')).text();
    expect(page).toMatch(/value="cedaw" (checked|selected)/);
    expect(page).toMatch(/value="eu" (checked|selected)/);
    expect(page).toContain('value="2010-03-01"');
  });
});

describe('one subject', () => {
  it('is an instrument by its id, with its rules', async () => {
    expect(await json('/instruments/cedaw.json')).toMatchObject({
      instrument: {
        id: 'cedaw',
        reference: 'IV-8',
        inForceSince: '1981-09-03',
        rules: { entryIntoForce: expect.stringContaining('article 27') },
      },
      total: 197,
    });
  });

  it('is a State by its code, in capital or small letters', async () => {
    for (const code of ['ALB', 'alb']) {
      expect(await json(`/states/${code}.json`)).toMatchObject({
        state: { code: 'ALB', alpha2: 'AL', name: 'Albania' },
        total: 5,
      });
    }
  });
});

describe('/gaps.csv', () => {
  it('has a header, ends rows with CRLF, and names the file of evidence', async () => {
    const text = await (await get('/gaps.csv?instrument=cedaw')).text();
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      'code,state,group,instrument,standing,signedOn,daysSinceSignature,statusAsAt,url,sha256,origin,sentence,remark',
    );
    expect(lines).toHaveLength(1 + 8 + 1);
    expect(lines[4]).toMatch(/^PLW,Palau,asia-pacific,cedaw,signatory,2011-09-20,5250,2026-02-03,http/);
  });
});

describe('the front page', () => {
  it('shows each instrument with how many States are not parties, and as at which day', async () => {
    const response = await get('/');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    const page = await response.text();
    for (const id of ['untoc', 'trafficking-protocol', 'opsc', 'supplementary-slavery-convention', 'cedaw']) {
      expect(page).toContain(`href="/instruments/${id}"`);
    }
    for (const day of ['4 May 2024', '10 April 2025', '9 October 2024', '3 February 2026']) {
      expect(page).toContain(day);
    }
    expect(page).toContain('61/180');
  });

  it('loads nothing of another host', async () => {
    const page = await (await get('/')).text();
    const loaded = [
      ...page.matchAll(
        /<(?:link[^>]+rel="(?:stylesheet|icon)"[^>]+href|img[^>]+src|script[^>]+src)="([^"]+)"/g,
      ),
    ];
    expect(loaded.length).toBeGreaterThan(0);
    for (const [, address] of loaded) {
      expect(address).toMatch(/^\//);
      expect((await get(address!)).status).toBe(200);
    }
  });
});

describe('/health', () => {
  it('tells the age of each record, and that no night is planned here', async () => {
    const response = await get('/health');
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toMatchObject({
      status: 'stale',
      revision: 11,
      nextRun: null,
      records: [
        { instrument: 'untoc', statusAsAt: '2024-05-04', checkedAt: null, stale: true },
        { instrument: 'trafficking-protocol', statusAsAt: '2025-04-10' },
        { instrument: 'opsc', statusAsAt: '2026-02-03' },
        { instrument: 'supplementary-slavery-convention', statusAsAt: '2024-10-09' },
        { instrument: 'cedaw', statusAsAt: '2026-02-03' },
      ],
    });
  });
});
