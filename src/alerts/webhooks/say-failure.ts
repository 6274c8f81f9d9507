import { NotPublic } from './addresses-of.js';

/** What a host did, by the codes of Node and got. */
const said: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ENOTFOUND: 'was not found',
  EAI_AGAIN: 'was not found',
  ENODATA: 'has no address',
  ECONNRESET: 'closed the connection',
  EPIPE: 'closed the connection',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  ETIMEDOUT: 'cannot be reached',
};

/** Of a certificate that is not believed, by OpenSSL's names of what is wrong with it. */
const ofCertificate = /CERT|UNABLE_TO_|_CRL|HOSTNAME_MISMATCH/;

/** Whether something came back that is no answer of HTTP, by the code of the parser. */
export function isGarbled(error: Error): boolean {
  return codeOf(error).startsWith('HPE_');
}

/** The code of an error; those of the web platform have a number there. */
function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : 'no code';
}

/**
 * Why nothing came of a request, in one line with the host and the code. The message of the error is not told: it may
 * hold the whole address, or what the far end put into it.
 */
export function sayFailure(error: Error, host: string): string {
  if (error instanceof NotPublic) return error.message;
  const code = codeOf(error);
  if (isGarbled(error)) return `${host} answered something that is not HTTP (${code})`;
  if (ofCertificate.test(code)) return `the certificate of ${host} is not trusted (${code})`;
  return `${host} ${said[code] ?? 'could not be asked'} (${code})`;
}
