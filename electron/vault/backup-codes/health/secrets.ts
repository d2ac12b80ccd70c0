import { sha256Hex } from '../../../crypto/sha256.ts';
import type { Account } from '../../../model/account.ts';
import type { Found } from './finding.ts';

/** RFC 4226 asks for 128 bits; what many services hand out has 80, and less is within reach of guessing. */
const fewestBytes = 10;

/** Secrets that are short, follow a pattern, or open two accounts. */
export function secretFindings(accounts: readonly Account[]): Found[] {
  return [...doubleFindings(accounts), ...weakFindings(accounts)];
}

function weakFindings(accounts: readonly Account[]): Found[] {
  return accounts.flatMap((account) => {
    const weakness = account.otp === undefined ? undefined : weaknessOf(account.otp.secret);
    return weakness === undefined
      ? []
      : [{ kind: 'secret-weak', about: account.id, accounts: [account], weakness }];
  });
}

/** How a secret is weak; undefined for one that is as good as random. */
export function weaknessOf(secret: Uint8Array): 'short' | 'pattern' | undefined {
  if (secret.length < fewestBytes) return 'short';
  return hasFewValues(secret) || hasOneStep(secret) ? 'pattern' : undefined;
}

/** A third as many values as bytes, or fewer: 20 random bytes have 19 or 20 different ones. */
function hasFewValues(secret: Uint8Array): boolean {
  const seen = new Uint8Array(256);
  let values = 0;
  for (const byte of secret) {
    if (seen[byte] === 0) values += 1;
    seen[byte] = 1;
  }
  return values * 3 <= secret.length;
}

/** Counts up or down: more than half of all bytes differ from the one before by the same. */
function hasOneStep(secret: Uint8Array): boolean {
  const steps = new Uint16Array(256);
  let most = 0;
  for (let index = 1; index < secret.length; index += 1) {
    const step = ((secret[index] ?? 0) - (secret[index - 1] ?? 0)) & 255;
    steps[step] = (steps[step] ?? 0) + 1;
    most = Math.max(most, steps[step] ?? 0);
  }
  return most * 2 > secret.length - 1;
}

/** By their first bytes, then byte by byte: no secret becomes a text that stays in memory. */
function doubleFindings(accounts: readonly Account[]): Found[] {
  const byStart = new Map<number, Account[][]>();
  for (const account of accounts) {
    const secret = account.otp?.secret;
    if (secret === undefined) continue;
    const start = secret.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, secret.length);
    const alike = byStart.get(start) ?? [];
    const same = alike.find(([first]) => areSame(first?.otp?.secret, secret));
    if (same === undefined) byStart.set(start, [...alike, [account]]);
    else same.push(account);
  }
  return [...byStart.values()]
    .flat()
    .filter((same) => same.length > 1)
    .map((same) => ({ kind: 'secret-double', about: idsOf(same), accounts: same }));
}

function areSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, index) => byte === other[index]);
}

function idsOf(accounts: readonly Account[]): string {
  const ids = accounts.map(({ id }) => id).toSorted();
  return sha256Hex(new TextEncoder().encode(ids.join(' ')));
}
