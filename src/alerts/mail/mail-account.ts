import { ConfigError, settings, type Config } from '../../config.js';

/** Where mail is handed in, and by whom. */
export interface MailAccount {
  readonly host: string;
  /** `undefined` for the usual one: 587, or 465 with TLS from the first byte (RFC 8314, section 3.3). */
  readonly port: number | undefined;
  /** Whether TLS begins with the first byte; else it does when the server offers it. */
  readonly isSecure: boolean;
  readonly login: { readonly user: string; readonly pass: string } | null;
  /** As `MAIL_FROM` has it. */
  readonly from: string;
}

/**
 * The account that the settings name; `null` where none is. Throws a `ConfigError` where they do not say who writes: it is
 * asked at the start, so that nobody learns it by the first message that does not go.
 */
export function mailAccount({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): MailAccount | null {
  if (smtpUrl === '') return null;
  if (mailFrom === '')
    throw new ConfigError(
      `MAIL_FROM is "", and SMTP_URL is set; expected ${settings.mailFrom.expected}, from whom mail comes`,
    );
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? undefined : Number(port),
    isSecure: protocol === 'smtps:',
    login: username === '' ? null : { user: decoded(username), pass: decoded(password) },
    from: mailFrom,
  };
}

/** A password that was never encoded may hold a percent sign. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Whether a host is this machine, where nobody listens between it and us. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The name and the address of a sender, which may stand in angle brackets behind the name. */
export function partsOfSender(sender: string): { readonly name: string; readonly address: string } {
  const [, name = '', address = sender] = /^([^<>]*)<([^<>]+)>\s*$/.exec(sender) ?? [];
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
}
