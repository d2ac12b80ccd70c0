import { wellFormed } from './foreign-account.ts';

export interface LabelNames {
  readonly issuer: string;
  readonly accountName: string;
  /** The label as it stood there, when its prefix says something else than the issuer parameter. */
  readonly otherLabel?: string;
}

/**
 * The two names in a label `issuer:accountName`. An issuer given apart from it wins over the prefix, as
 * the Key URI format says; without either the issuer stays empty.
 * @param label decoded
 * @param issuer the decoded issuer parameter, '' for none
 */
export function splitLabel(label: string, issuer: string): LabelNames {
  const whole = label.trim();
  const given = issuer.trim();
  if (given !== '' && whole.startsWith(`${given}:`)) {
    return { issuer: given, accountName: whole.slice(given.length + 1).trim() };
  }
  const colon = whole.indexOf(':');
  if (colon < 0) return { issuer: given, accountName: whole };
  const prefix = whole.slice(0, colon).trim();
  const accountName = whole.slice(colon + 1).trim();
  if (given === '') return { issuer: prefix, accountName };
  const agrees = prefix === '' || prefix.toLowerCase() === given.toLowerCase();
  return { issuer: given, accountName, ...(agrees ? {} : { otherLabel: whole }) };
}

/** The label that `splitLabel` reads back, with the issuer given as a parameter too. */
export function joinLabel(issuer: string, accountName: string): string {
  const account = percentEncode(accountName);
  if (issuer !== '') return `${percentEncode(issuer)}:${account}`;
  return accountName.includes(':') ? `:${account}` : account;
}

export function percentEncode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
