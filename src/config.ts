import { isIP } from 'node:net';
import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { timeZoneNamed } from './domain/time-zone.js';
import { parseUrl } from './parse-url.js';
import { hostList, proxyAddress, withoutLogin } from './proxies.js';
import { editions } from './treaty-collection/edition.js';
import { UsageError } from './usage-error.js';

/** One setting: where it is read from, and what is accepted; the catalogue of words says what it is for. */
interface Setting<Value> {
  readonly variable: string;
  readonly default: string;
  /** What is accepted, as the line that refuses another value says it: nothing else is at hand then. */
  readonly expected: string;
  readonly schema: z.ZodType<Value, string>;
  /** Whether the variable is also read in small letters, which then go before capitals, as other programs read it. */
  readonly inEitherCase?: boolean;
  /** Whether a login may stand in it, which is not to be shown, however wrongly it is written. */
  readonly hasLogin?: boolean;
}

const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));

const loopbackHosts = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address leads to the machine on which it is read, or to none: nobody else can follow it. */
export function leadsToLoopback(url: string): boolean {
  return url === '' || loopbackHosts.includes(parseUrl(url)?.hostname ?? '');
}

/**
 * An address that others are made from by putting a path behind it, without a slash at its end. All of them are
 * published: nothing secret may stand in it. Of two slashes in a row, a browser would take what follows for a host (a
 * "network-path reference", RFC 3986, section 4.2).
 */
const baseAddress = z
  .url({ protocol: /^https?$/ })
  .refine((text) => {
    // A refinement is asked even where the text was found to be no address.
    const url = /[?#]/.test(text) ? null : parseUrl(text);
    if (url === null) return false;
    return !url.username && !url.password && !url.pathname.replace(/\/+$/, '').includes('//');
  })
  .transform((text) => new URL(text).href.replace(/\/+$/, ''));

const depositaryAddress = baseAddress.refine(
  (text) => parseUrl(text)?.protocol === 'https:' || leadsToLoopback(text),
);

/** Whether a host name is every address of the machine, at none of which others reach it by that name. */
function isEveryAddress(host: string): boolean {
  return ipaddr.isValid(host) && ipaddr.parse(host).range() === 'unspecified';
}

/** Whether a text is an address of a machine, or a range of them as CIDR writes it, e.g. `10.0.0.0/8`. */
function isRange(text: string): boolean {
  return isIP(text.split('/')[0] ?? '') !== 0 && (isIP(text) !== 0 || ipaddr.isValidCIDR(text));
}

const proxies = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine((list) => list.length > 0 && list.every((one) => one === 'loopback' || isRange(one)))
  .transform((list) => list.join(','));

const editionList = z
  .string()
  .transform((text) => text.split(',').map((word) => word.trim()))
  .pipe(z.array(z.enum(editions)))
  .refine((list) => new Set(list).size === list.length);

/** Whether a text is `name@host` or `Name <name@host>`, in one line. */
function isSender(text: string): boolean {
  const [, bare = text] = /^[^<>\r\n\0]*<([^<>]+)>$/.exec(text) ?? [];
  return z.email().safeParse(bare).success;
}

// Both read the zone: the scheduler with Intl, the search for a missed night with Temporal.
const timeZone = z.string().refine((name) => timeZoneNamed(name) !== null);

function setting<Value>(
  variable: string,
  standard: string,
  expected: string,
  schema: z.ZodType<Value, string>,
): Setting<Value> {
  return { variable, default: standard, expected, schema };
}

/** A setting that every program which asks over the network reads. */
const ofEveryProgram = <Value>(common: Setting<Value>): Setting<Value> => ({
  ...common,
  inEitherCase: true,
  hasLogin: true,
});

/** A setting in which a password stands. */
const withLogin = <Value>(common: Setting<Value>): Setting<Value> => ({ ...common, hasLogin: true });

/** How long the database is waited for. PostgreSQL takes 0 for "for ever", which nothing of the tracker may wait. */
const databasePatience = (variable: string, standard: string) =>
  setting(variable, standard, 'a whole number from 100 to 600000', wholeNumber(100, 600_000));

/** Every setting, by its name in the program. The check, the defaults and the table in the README are made from it. */
export const settings = {
  port: setting('PORT', '3000', 'a whole number from 0 to 65535', wholeNumber(0, 65_535)),
  host: setting('HOST', '127.0.0.1', 'a host name or address', z.string().min(1)),
  requestsPerMinute: setting(
    'REQUESTS_PER_MINUTE',
    '1200',
    'a whole number from 1 to 1000000000',
    wholeNumber(1, 1_000_000_000),
  ),
  dataDir: setting(
    'DATA_DIR',
    'data',
    'a folder that can be written',
    z
      .string()
      .min(1)
      .transform((path) => resolve(path)),
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    'sqlite:<DATA_DIR>/tracker.sqlite',
    'sqlite:<file> or postgres://user:password@host:port/database',
    z.string().regex(/^(sqlite:(?!:memory:).+|postgres(ql)?:\/\/.+)$/),
  ),
  databasePoolSize: setting('DATABASE_POOL_SIZE', '10', 'a whole number from 1 to 500', wholeNumber(1, 500)),
  databaseConnectTimeoutMs: databasePatience('DATABASE_CONNECT_TIMEOUT_MS', '5000'),
  databaseStatementTimeoutMs: databasePatience('DATABASE_STATEMENT_TIMEOUT_MS', '10000'),
  databaseLockTimeoutMs: databasePatience('DATABASE_LOCK_TIMEOUT_MS', '5000'),
  treatyCollectionUrl: setting(
    'TREATY_COLLECTION_URL',
    'https://treaties.un.org',
    'an https address without password, query or fragment (plain http only on loopback)',
    depositaryAddress,
  ),
  syncCron: setting(
    'SYNC_CRON',
    '17 3 * * *',
    'five fields of cron, e.g. "17 3 * * *"',
    z.string().regex(/^\s*\S+(\s+\S+){4}\s*$/),
  ),
  syncTimeZone: setting('SYNC_TIME_ZONE', 'UTC', 'an IANA time zone', timeZone),
  syncOnStart: setting(
    'SYNC_ON_START',
    'overdue',
    'overdue, always or never',
    z.enum(['overdue', 'always', 'never']),
  ),
  syncEditions: setting(
    'SYNC_EDITIONS',
    'html,xml',
    `${editions.join(' or ')}, or both with a comma between`,
    editionList,
  ),
  syncDelayMs: setting('SYNC_DELAY_MS', '2000', 'a whole number from 0 to 600000', wholeNumber(0, 600_000)),
  syncContact: setting('SYNC_CONTACT', '', 'one line of printable ASCII', z.string().regex(/^[ -~]{0,200}$/)),
  syncMaxChanges: setting('SYNC_MAX_CHANGES', '25', 'a whole number from 1 to 10000', wholeNumber(1, 10_000)),
  syncSecondLook: setting('SYNC_SECOND_LOOK', 'on', 'on or off', z.enum(['on', 'off'])),
  staleAfter: setting('STALE_AFTER', '3', 'a whole number from 1 to 3650', wholeNumber(1, 3650)),
  publicUrl: setting(
    'PUBLIC_URL',
    'http://<HOST>:<PORT>',
    'an http or https address without password, query or fragment',
    baseAddress.or(z.literal('')),
  ),
  trustedProxies: setting(
    'TRUSTED_PROXIES',
    'loopback',
    'addresses or ranges such as 10.0.0.0/8, or the word loopback, with commas between',
    proxies,
  ),
  httpsProxy: ofEveryProgram(
    setting(
      'HTTPS_PROXY',
      '',
      'the http or https address of a proxy, with nothing behind its port',
      proxyAddress,
    ),
  ),
  httpProxy: ofEveryProgram(
    setting(
      'HTTP_PROXY',
      '',
      'the http or https address of a proxy, with nothing behind its port',
      proxyAddress,
    ),
  ),
  noProxy: ofEveryProgram(
    setting('NO_PROXY', '', 'hosts, addresses or ranges such as 10.0.0.0/8, with commas between', hostList),
  ),
  smtpUrl: withLogin(
    setting(
      'SMTP_URL',
      '',
      'smtp://user:password@host:port, or smtps:// for TLS from the first byte',
      z.literal('').or(z.url({ protocol: /^smtps?$/ }).regex(/^smtps?:\/\/[^\s/]\S*$/)),
    ),
  ),
  mailFrom: setting(
    'MAIL_FROM',
    '',
    'an e-mail address, or a name with the address in angle brackets behind it',
    // What is written into a header of a message: nothing may break its line (RFC 5322, section 2.2).
    z.string().refine((text) => text === '' || isSender(text)),
  ),
  operatorEmail: setting('OPERATOR_EMAIL', '', 'an e-mail address', z.literal('').or(z.email())),
  heartbeatUrl: setting(
    'HEARTBEAT_URL',
    '',
    'an http or https address without user and password',
    z.literal('').or(
      z.url({ protocol: /^https?$/ }).refine((text) => {
        const url = parseUrl(text);
        return url !== null && !url.username && !url.password;
      }),
    ),
  ),
  alertsAllowPrivate: setting(
    'ALERTS_ALLOW_PRIVATE',
    'false',
    'true or false',
    z.enum(['true', 'false']).transform((word) => word === 'true'),
  ),
  logFormat: setting('LOG_FORMAT', 'text', 'text or json', z.enum(['text', 'json'])),
  logKeyFile: setting(
    'LOG_KEY_FILE',
    '',
    'the path of a file with a private Ed25519 key in PEM (PKCS #8) that only its owner may read and write',
    // What is in the file is looked at where the key is loaded.
    z.string().regex(/^[^\0\r\n]*$/),
  ),
} satisfies Record<string, Setting<unknown>>;

/** The checked settings. */
export type Config = {
  readonly [Name in keyof typeof settings]: z.output<(typeof settings)[Name]['schema']>;
};

/** The token under which the checked settings are provided. */
export const CONFIG = 'CONFIG';

/**
 * An address as it may be shown: whatever stands before its last `@` is left out, since a password that was not encoded
 * may hold one, and so is one that stands behind the `?`, where PostgreSQL takes it too.
 */
export function withoutPassword(address: string): string {
  return address.replace(/:\/\/.*@/s, '://…@').replace(/([?&][^?&=]*password=)[^&]*/gi, '$1…');
}

/** A setting that cannot be used; the message is one line for the operator. */
export class ConfigError extends UsageError {}

/**
 * The settings of an environment, checked. An empty variable counts as absent. Throws a `ConfigError` with one
 * line that names the variable, its value and what was expected, also for a `SYNC_…` that does not exist.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const known = new Set(Object.values(settings).map(({ variable }) => variable));
  const stranger = Object.keys(environment).find((name) => name.startsWith('SYNC_') && !known.has(name));
  if (stranger !== undefined) {
    const choices = [...known].filter((name) => name.startsWith('SYNC_')).join(', ');
    throw new ConfigError(`${stranger} is not a setting; expected one of ${choices}`);
  }

  const given = (variable: string, standard: string) => environment[variable] || standard;
  const nameOf = ({ variable, inEitherCase }: Setting<unknown>) =>
    inEitherCase && environment[variable.toLowerCase()] ? variable.toLowerCase() : variable;
  const host = given('HOST', settings.host.default);
  // A link to every address of a machine leads readers to their own.
  const standardOf = ({ variable, default: standard }: Setting<unknown>) =>
    variable === 'PUBLIC_URL' && isEveryAddress(host) ? '' : standard;
  const placeholders: Readonly<Record<string, string>> = {
    '<DATA_DIR>': given('DATA_DIR', settings.dataDir.default),
    // An address of IPv6 stands in brackets within a URL.
    '<HOST>': host.includes(':') ? `[${host}]` : host,
    '<PORT>': given('PORT', settings.port.default),
  };
  const checked = Object.entries<Setting<unknown>>(settings).map(([name, row]) => {
    const { expected, schema } = row;
    const variable = nameOf(row);
    const standard = standardOf(row).replace(
      /<[A-Z_]+>/g,
      (placeholder) => placeholders[placeholder] ?? placeholder,
    );
    const value = given(variable, standard);
    const result = schema.safeParse(value);
    if (!result.success) {
      const shown = row.hasLogin ? withoutLogin(value) : withoutPassword(value);
      throw new ConfigError(`${variable} is "${shown}"; expected ${expected}`);
    }
    return [name, result.data] as const;
  });
  return Object.fromEntries(checked) as unknown as Config;
}
