import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ConfigError, loadConfig, settings, type Config } from '../../src/config.js';

/** What a setting is when its variable has a value. */
type Accepted = readonly [variable: string, value: string, name: keyof Config, expected: unknown];

const accepted: readonly Accepted[] = [
  ['PORT', '0', 'port', 0],
  ['PORT', '65535', 'port', 65_535],
  ['HOST', '::1', 'host', '::1'],
  ['REQUESTS_PER_MINUTE', '1', 'requestsPerMinute', 1],
  ['DATA_DIR', 'elsewhere', 'dataDir', resolve('elsewhere')],
  ['DATABASE_URL', 'sqlite:/var/lib/t.sqlite', 'databaseUrl', 'sqlite:/var/lib/t.sqlite'],
  ['DATABASE_URL', 'postgres://u:p@db:5432/t', 'databaseUrl', 'postgres://u:p@db:5432/t'],
  ['DATABASE_URL', 'postgresql://db/t', 'databaseUrl', 'postgresql://db/t'],
  ['DATABASE_POOL_SIZE', '1', 'databasePoolSize', 1],
  ['DATABASE_CONNECT_TIMEOUT_MS', '600000', 'databaseConnectTimeoutMs', 600_000],
  ['DATABASE_STATEMENT_TIMEOUT_MS', '100', 'databaseStatementTimeoutMs', 100],
  ['DATABASE_LOCK_TIMEOUT_MS', '250', 'databaseLockTimeoutMs', 250],
  ['TREATY_COLLECTION_URL', 'https://mirror.example/', 'treatyCollectionUrl', 'https://mirror.example'],
  ['TREATY_COLLECTION_URL', 'http://127.0.0.1:8080', 'treatyCollectionUrl', 'http://127.0.0.1:8080'],
  ['TREATY_COLLECTION_URL', 'http://localhost:8080', 'treatyCollectionUrl', 'http://localhost:8080'],
  ['TREATY_COLLECTION_URL', 'http://[::1]:8080', 'treatyCollectionUrl', 'http://[::1]:8080'],
  ['SYNC_CRON', '*/5 * * * *', 'syncCron', '*/5 * * * *'],
  ['SYNC_TIME_ZONE', 'Pacific/Kiritimati', 'syncTimeZone', 'Pacific/Kiritimati'],
  ['SYNC_ON_START', 'always', 'syncOnStart', 'always'],
  ['SYNC_ON_START', 'never', 'syncOnStart', 'never'],
  ['SYNC_DELAY_MS', '0', 'syncDelayMs', 0],
  ['SYNC_CONTACT', 'mailto:someone@example.org', 'syncContact', 'mailto:someone@example.org'],
  ['SYNC_EDITIONS', 'xml', 'syncEditions', ['xml']],
  ['SYNC_EDITIONS', 'xml, html', 'syncEditions', ['xml', 'html']],
  ['SYNC_MAX_CHANGES', '1', 'syncMaxChanges', 1],
  ['SYNC_SECOND_LOOK', 'off', 'syncSecondLook', 'off'],
  ['STALE_AFTER', '30', 'staleAfter', 30],
  ['PUBLIC_URL', 'https://tracker.example/', 'publicUrl', 'https://tracker.example'],
  ['HTTPS_PROXY', 'http://me:p%40ss@proxy.example:3128', 'httpsProxy', 'http://me:p%40ss@proxy.example:3128'],
  ['HTTPS_PROXY', 'https://proxy.example/', 'httpsProxy', 'https://proxy.example'],
  ['HTTPS_PROXY', 'proxy.example:3128', 'httpsProxy', 'http://proxy.example:3128'],
  ['https_proxy', 'http://[::1]:3128', 'httpsProxy', 'http://[::1]:3128'],
  ['HTTP_PROXY', 'http://10.0.0.1:3128', 'httpProxy', 'http://10.0.0.1:3128'],
  ['http_proxy', 'http://10.0.0.1:3128', 'httpProxy', 'http://10.0.0.1:3128'],
  ['NO_PROXY', '*', 'noProxy', '*'],
  [
    'no_proxy',
    'localhost, .example.org,10.0.0.0/8 [::1]:80',
    'noProxy',
    'localhost, .example.org,10.0.0.0/8 [::1]:80',
  ],
  ['PUBLIC_URL', 'https://Example.org/Treaties/', 'publicUrl', 'https://example.org/Treaties'],
  ['PUBLIC_URL', 'http://example.org:8080/a/b', 'publicUrl', 'http://example.org:8080/a/b'],
  ['TRUSTED_PROXIES', 'loopback', 'trustedProxies', 'loopback'],
  ['TRUSTED_PROXIES', 'loopback, 10.0.0.0/8  fd00::/8', 'trustedProxies', 'loopback,10.0.0.0/8,fd00::/8'],
  ['TRUSTED_PROXIES', '192.0.2.1', 'trustedProxies', '192.0.2.1'],
  ['SMTP_URL', 'smtps://me:p%40ss@mail.example:465', 'smtpUrl', 'smtps://me:p%40ss@mail.example:465'],
  ['MAIL_FROM', 'tracker@mail.example', 'mailFrom', 'tracker@mail.example'],
  ['MAIL_FROM', 'The Tracker <tracker@mail.example>', 'mailFrom', 'The Tracker <tracker@mail.example>'],
  ['OPERATOR_EMAIL', 'op@mail.example', 'operatorEmail', 'op@mail.example'],
  ['HEARTBEAT_URL', 'https://beats.example/key', 'heartbeatUrl', 'https://beats.example/key'],
  ['ALERTS_ALLOW_PRIVATE', 'true', 'alertsAllowPrivate', true],
  ['LOG_FORMAT', 'json', 'logFormat', 'json'],
  ['LOG_KEY_FILE', '/run/secrets/log key.pem', 'logKeyFile', '/run/secrets/log key.pem'],
];

const refused: readonly (readonly [variable: string, value: string])[] = [
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', 'http'],
  ['PORT', '1e3'],
  ['PORT', '80.5'],
  ['REQUESTS_PER_MINUTE', '0'],
  ['DATABASE_URL', 'mysql://db/t'],
  ['DATABASE_URL', 'tracker.sqlite'],
  ['DATABASE_URL', 'sqlite:'],
  ['DATABASE_POOL_SIZE', '0'],
  ['DATABASE_POOL_SIZE', 'many'],
  ['DATABASE_CONNECT_TIMEOUT_MS', '0'],
  ['DATABASE_STATEMENT_TIMEOUT_MS', '99'],
  ['DATABASE_STATEMENT_TIMEOUT_MS', '10s'],
  ['DATABASE_LOCK_TIMEOUT_MS', '600001'],
  ['TREATY_COLLECTION_URL', 'http://treaties.un.org'],
  ['TREATY_COLLECTION_URL', 'http://127.0.0.1.example.org'],
  ['TREATY_COLLECTION_URL', 'ftp://treaties.un.org'],
  ['TREATY_COLLECTION_URL', 'treaties.un.org'],
  ['SYNC_CRON', '17 3 * *'],
  ['SYNC_CRON', '0 17 3 * * *'],
  ['SYNC_CRON', 'every night'],
  ['SYNC_TIME_ZONE', 'Mars/Olympus'],
  ['SYNC_ON_START', 'sometimes'],
  ['SYNC_ON_START', 'Always'],
  ['SYNC_DELAY_MS', '600001'],
  ['SYNC_DELAY_MS', '-1'],
  ['SYNC_CONTACT', 'two\nlines'],
  ['SYNC_CONTACT', 'José'],
  ['SYNC_EDITIONS', 'pdf'],
  ['SYNC_EDITIONS', 'html,pdf'],
  ['SYNC_EDITIONS', 'html,html'],
  ['SYNC_EDITIONS', 'html,'],
  ['SYNC_EDITIONS', 'html xml'],
  ['SYNC_MAX_CHANGES', '0'],
  ['SYNC_MAX_CHANGES', '10001'],
  ['SYNC_SECOND_LOOK', 'no'],
  ['STALE_AFTER', '0'],
  ['STALE_AFTER', 'soon'],
  ['PUBLIC_URL', 'tracker.example'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['HTTPS_PROXY', 'socks5://proxy.example:1080'],
  ['HTTPS_PROXY', 'http://proxy.example:99999'],
  ['HTTPS_PROXY', 'http://proxy.example:3128/path'],
  ['HTTPS_PROXY', 'http://'],
  ['HTTPS_PROXY', 'proxy example'],
  ['HTTP_PROXY', 'http://proxy.example?a=b'],
  ['NO_PROXY', 'http://intern.example'],
  ['NO_PROXY', '10.0.0.0/33'],
  ['NO_PROXY', 'localhost;127.0.0.1'],
  ['PUBLIC_URL', 'https://example.org/?'],
  ['PUBLIC_URL', 'https://example.org/?key=1'],
  ['PUBLIC_URL', 'https://example.org/#top'],
  ['PUBLIC_URL', 'https://example.org//treaties'],
  ['TREATY_COLLECTION_URL', 'https://mirror.example/?'],
  ['TRUSTED_PROXIES', 'proxy.example'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', '10.0.0.0/'],
  ['TRUSTED_PROXIES', '10/8'],
  ['TRUSTED_PROXIES', ','],
  ['SMTP_URL', 'mail.example'],
  ['SMTP_URL', 'http://mail.example'],
  ['SMTP_URL', 'smtp://'],
  ['SMTP_URL', 'smtp:///mail.example'],
  ['MAIL_FROM', 'The Tracker'],
  ['MAIL_FROM', 'tracker@mail.example\nBcc: someone@mail.example'],
  ['OPERATOR_EMAIL', 'op@'],
  ['HEARTBEAT_URL', 'ftp://beats.example'],
  ['ALERTS_ALLOW_PRIVATE', 'yes'],
  ['LOG_FORMAT', 'xml'],
  ['LOG_KEY_FILE', '/run/key.pem\n/run/other.pem'],
];

const messageOf = (environment: Readonly<Record<string, string>>): string => {
  try {
    loadConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  return '';
};

describe('the settings', () => {
  it('have the documented defaults', () => {
    expect(loadConfig({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      requestsPerMinute: 1200,
      dataDir: resolve('data'),
      databaseUrl: 'sqlite:data/tracker.sqlite',
      treatyCollectionUrl: 'https://treaties.un.org',
      syncCron: '17 3 * * *',
      syncTimeZone: 'UTC',
      syncOnStart: 'overdue',
      syncDelayMs: 2000,
      syncContact: '',
      syncEditions: ['html', 'xml'],
      syncMaxChanges: 25,
      staleAfter: 3,
      publicUrl: 'http://127.0.0.1:3000',
      httpsProxy: '',
      httpProxy: '',
      noProxy: '',
      logFormat: 'text',
      logKeyFile: '',
    });
  });

  it('of every program are read in small letters first, and named as they were written', () => {
    const both = { HTTPS_PROXY: 'http://capitals.example', https_proxy: 'http://small.example' };
    expect(loadConfig(both).httpsProxy).toBe('http://small.example');
    expect(loadConfig({ ...both, https_proxy: '' }).httpsProxy).toBe('http://capitals.example');
    expect(messageOf({ ...both, https_proxy: 'ftp://x' })).toMatch(/^https_proxy is "ftp:\/\/x"; expected /);
    // Other settings have one name.
    expect(loadConfig({ port: '1' }).port).toBe(3000);
  });

  test.each([
    ['http://me:secret@proxy.example:99999', 'http://…@proxy.example:99999'],
    ['me:secret@proxy.example/x', '…@proxy.example/x'],
    ['http://me:se@cr/et@proxy.example', 'http://…@proxy.example'],
    ['http://me:secret', 'http://me:…'],
    ['ftp://me:secret/@', 'ftp://…@'],
  ])('of a proxy are refused without its password: %s', (value, shown) => {
    expect(messageOf({ HTTPS_PROXY: value })).toContain(`HTTPS_PROXY is "${shown}"; expected `);
  });

  test.each([
    ['me:secret@mail.example:587', '…@mail.example:587'],
    ['smtp:me:secret@mail.example', '…@mail.example'],
    ['smtp://me:secret', 'smtp://me:…'],
  ])('of mail are refused without its password: %s', (value, shown) => {
    expect(messageOf({ SMTP_URL: value })).toContain(`SMTP_URL is "${shown}"; expected `);
  });

  it('take the defaults that follow from other settings from those', () => {
    const { databaseUrl, publicUrl } = loadConfig({ DATA_DIR: '/srv/t', HOST: 'localhost', PORT: '8080' });
    expect(databaseUrl).toBe('sqlite:/srv/t/tracker.sqlite');
    expect(publicUrl).toBe('http://localhost:8080');
    expect(loadConfig({ HOST: '::1' }).publicUrl).toBe('http://[::1]:3000');
  });

  test.each(Object.values(settings).map(({ variable }) => variable))(
    '%s counts as absent where empty',
    (name) => {
      expect(loadConfig({ [name]: '' })).toEqual(loadConfig({}));
    },
  );

  test.each(accepted)('%s may be "%s"', (variable, value, name, expected) => {
    expect(loadConfig({ [variable]: value })[name]).toStrictEqual(expected);
  });

  test.each(refused)(
    '%s may not be "%s": one line names it, the value and what was expected',
    (variable, value) => {
      const { expected } = Object.values(settings).find((one) => one.variable === variable)!;
      expect(messageOf({ [variable]: value })).toBe(`${variable} is "${value}"; expected ${expected}`);
    },
  );

  it('are each tried with a good and a bad value', () => {
    const alwaysGood = ['HOST', 'DATA_DIR'];
    for (const { variable } of Object.values(settings)) {
      expect(accepted.map(([name]) => name)).toContain(variable);
      if (!alwaysGood.includes(variable)) expect(refused.map(([name]) => name)).toContain(variable);
    }
  });

  test.each(['https://someone:secret@example.org', 'https://someone@example.org/treaties'])(
    'refuse %s as an address to publish, and do not repeat its password',
    (PUBLIC_URL) => {
      const message = messageOf({ PUBLIC_URL });
      expect(message).toMatch(/^PUBLIC_URL is "https:\/\/…@example\.org/);
      expect(message).not.toContain('someone');
    },
  );

  test.each(['0.0.0.0', '::', '0'])(
    'know no address of a tracker that listens at every one of its machine: %s',
    (HOST) => {
      expect(loadConfig({ HOST }).publicUrl).toBe('');
      expect(loadConfig({ HOST, PUBLIC_URL: 'https://example.org' }).publicUrl).toBe('https://example.org');
    },
  );

  it('refuse a variable that looks like a setting of the sync and is none', () => {
    const message = messageOf({ SYNC_DELAY: '2000' });
    expect(message).toMatch(/^SYNC_DELAY is not a setting; expected one of SYNC_CRON, /);
    expect(message).toContain('SYNC_DELAY_MS');
  });

  it('leave the rest of the environment alone', () => {
    expect(loadConfig({ HOME: '/root', LANG: 'C' })).toEqual(loadConfig({}));
  });
});
