import type { Texts } from '../texts.js';

/** What each setting is for. */
export const settings: Texts['settings'] = {
  port: 'the port of the server',
  host: 'the address the server listens on',
  requestsPerMinute: 'requests answered in a minute for one address; a whole newsroom behind it stays below',
  dataDir: 'where the tracker writes its database and its archive of pages',
  databaseUrl: 'the database',
  databasePoolSize:
    'on PostgreSQL: how many may read at once in each process, which takes up to four connections beside them',
  databaseConnectTimeoutMs: 'how long PostgreSQL is waited for until it connects, in milliseconds',
  databaseStatementTimeoutMs: 'how long one statement may take on PostgreSQL, in milliseconds',
  databaseLockTimeoutMs:
    'how long one statement waits there for what others have locked, in milliseconds; never longer than it may take',
  treatyCollectionUrl: "where the depositary's pages are",
  syncCron: 'when the sync runs, in the form of cron',
  syncTimeZone: 'the time zone of that schedule',
  syncOnStart: 'whether the server syncs when it starts',
  syncEditions:
    'in which editions the record is asked for, one after the other: the first leads, the other is compared with it, and judged in its place where it cannot be read',
  syncDelayMs: 'the pause between two requests to the depositary, in milliseconds',
  syncContact: 'an address put into the user agent, so that the depositary can reach the operator',
  syncMaxChanges: "changes believed for each month begun since the record's day; a page with more is held",
  syncSecondLook:
    'whether what is no ordinary new act is believed only when the other edition, or a page of a later day, says the same',
  staleAfter: 'days without a successful check after which a record is called stale',
  publicUrl:
    'where this tracker is reached, a path included; used in links, feeds and citations, which are relative where HOST is every address of the machine and this is not set',
  trustedProxies: 'the proxies that may say in X-Forwarded-For for whom they ask; nobody else is believed',
  httpsProxy: 'the proxy through which https addresses are asked, those of the depositary above all',
  httpProxy: 'the same for plain http, by which the depositary is asked on loopback only',
  noProxy: 'the hosts that are asked without a proxy, with all below them; * for every host',
  smtpUrl: 'the server by which alerts are mailed; without one none are',
  mailFrom: 'from whom mail comes; with `SMTP_URL` it must be set',
  operatorEmail:
    'who hears at once when an instrument cannot be checked, a page is held or a subscription is paused',
  heartbeatUrl:
    'an address that is asked with GET after each good night, for a service that tells you when it was not',
  alertsAllowPrivate:
    'whether webhooks may lead to addresses of a private network or of this machine, where anyone who may add one would reach what stands behind the firewall',
  logFormat: 'how each line of the log is written: to be read, or as JSON for programs',
  logKeyFile:
    'the key that signs the newest line of /log.json; its public half is at /log.pub, and nothing is signed without one',
};
