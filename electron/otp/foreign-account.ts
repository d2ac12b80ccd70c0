import { limits } from '../../shared/limits.ts';
import type { ForeignAccount } from '../model/foreign.ts';
import type { Otp } from '../model/otp.ts';

/** What a format found, as it was written there. */
export interface FoundAccount {
  readonly issuer: string;
  readonly accountName: string;
  readonly otp: Otp;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly favourite?: boolean | undefined;
}

/**
 * An account found in foreign material, its texts brought within our limits: control characters
 * become blanks, ends are trimmed, and of a name that is too long the whole goes to the note, so that
 * nothing is lost by shortening it.
 */
export function foreignAccount(found: FoundAccount): ForeignAccount {
  const tooLong = [found.issuer, found.accountName].filter(
    (name) => oneLine(name).length > limits.nameCharacters,
  );
  const note = [found.note ?? '', ...tooLong].filter((text) => text.trim() !== '').join('\n');
  const tags = new Set((found.tags ?? []).map(cleanName));
  tags.delete('');
  return {
    issuer: cleanName(found.issuer),
    accountName: cleanName(found.accountName),
    otp: found.otp,
    ...(note === '' ? {} : { note: cut(wellFormed(note), limits.noteCharacters) }),
    ...(tags.size === 0 ? {} : { tags: [...tags].slice(0, limits.tagsPerAccount) }),
    ...(found.favourite === true ? { favourite: true } : {}),
  };
}

/** `Issuer: account`, or what there is of it, to name an entry to the person. */
export function nameOf(entry: { readonly issuer: string; readonly accountName: string }): string {
  return [entry.issuer, entry.accountName].map(cleanName).filter(Boolean).join(': ');
}

/** Half a surrogate pair can neither be percent-encoded nor stored as UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

function cleanName(name: string): string {
  return cut(oneLine(name), limits.nameCharacters).trim();
}

function oneLine(name: string): string {
  return wellFormed(name)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

function cut(text: string, characters: number): string {
  return text.slice(0, characters).replace(/[\ud800-\udbff]$/, '');
}
