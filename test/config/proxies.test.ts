import { expect, test } from 'vitest';
import { proxyFor } from '../../src/proxies.js';

const proxies = { httpsProxy: 'http://secure.example:1', httpProxy: 'http://plain.example:2', noProxy: '' };

test.each([
  ['https://treaties.un.org/Pages/x.aspx', 'secure.example:1'],
  ['http://127.0.0.1:8080/', 'plain.example:2'],
])('%s is asked through the proxy of its scheme', (url, host) => {
  expect(proxyFor(url, proxies)?.host).toBe(host);
  expect(proxyFor(url, { ...proxies, httpsProxy: '', httpProxy: '' })).toBeNull();
});

test.each<[noProxy: string, passedBy: readonly string[], others: readonly string[]]>([
  ['*', ['https://a.example', 'http://[::1]'], []],
  [
    'un.org',
    ['https://un.org', 'https://treaties.un.org:8443', 'https://UN.org.'],
    ['https://sun.org', 'https://un.org.example'],
  ],
  ['.un.org', ['https://treaties.un.org', 'https://un.org'], ['https://sun.org']],
  ['*.un.org', ['https://treaties.un.org'], ['https://sun.org']],
  ['un.org:443', ['https://un.org'], ['http://un.org', 'https://un.org:8443']],
  ['UN.ORG:80', ['http://un.org'], ['https://un.org']],
  [
    'a.example, b.example  c.example,',
    ['https://a.example', 'https://b.example', 'https://c.example'],
    ['https://d.example'],
  ],
  ['10.0.0.1', ['https://10.0.0.1'], ['https://10.0.0.11', 'https://x10.0.0.1.example']],
  ['10.0.0.0/8', ['https://10.255.0.1'], ['https://11.0.0.1', 'https://a.example']],
  ['127.0.0.1:8080', ['http://127.0.0.1:8080'], ['http://127.0.0.1']],
  ['::1', ['http://[::1]:8080'], ['http://[::2]', 'http://127.0.0.1']],
  ['[::1]:80', ['http://[::1]'], ['http://[::1]:8080']],
  ['fd00::/8', ['https://[fd12::1]'], ['https://[fe80::1]']],
])('"%s" passes by %j, not %j', (noProxy, passedBy, others) => {
  for (const url of passedBy) expect(proxyFor(url, { ...proxies, noProxy }), url).toBeNull();
  for (const url of others) expect(proxyFor(url, { ...proxies, noProxy }), url).not.toBeNull();
});
