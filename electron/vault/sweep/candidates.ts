import { limits } from '../../../shared/limits.ts';
import type { CloudService } from '../../../shared/views/sweep.ts';

/** A file below the searched folder, before it was looked into. */
export interface SweptEntry {
  readonly grantId: string;
  readonly name: string;
  readonly size: number;
  readonly modifiedMs: number;
  readonly cloud?: CloudService | undefined;
}

export interface Candidates {
  /** Those to look into, the likeliest first. */
  readonly chosen: readonly SweptEntry[];
  /** Their names speak of codes, but nobody's list of codes is as large. */
  readonly tooLarge: readonly SweptEntry[];
  /** More were worth a look than are looked into. */
  readonly more: boolean;
}

/** What services, people and other apps call such files, also in other languages. */
const spoken =
  /recover|backup|back-up|rescue|emergency|codes?\b|codes?[-_ .\d(]|[^a-z]codes?|2fa|mfa|two.?factor|otp|authent|aegis|andotp|freeotp|raivo|bitwarden|wiederherst|sicherung|notfall|secours|récup|respaldo|recuper|resgate|recupero|herstel|odzysk|zapas|резерв|код|バックアップ|コード|备份|恢复|验证|코드/iu;

/** Texts and what holds texts. */
const texts = /\.(?:txt|text|md|pdf|csv|tsv|json|html?|xml|rtf|log|otpauth|uri|bak|2fas|asc)$/i;

/** Looked into only where their names speak of codes: most pictures are of something else. */
const spokenOnly = /\.(?:png|jpe?g|gif|bmp|bin|aes|enc|encrypt|db|zip|sparekey)$/i;

/** Whether the name alone says that it could be codes or an export. */
export function speaksOfCodes(name: string): boolean {
  const own = name.split('/').at(-1) ?? '';
  return spoken.test(own) && (texts.test(own) || spokenOnly.test(own) || !own.includes('.'));
}

/** The files worth a look: first those whose names speak of codes, then other texts, the newest first. */
export function candidatesAmong(entries: readonly SweptEntry[]): Candidates {
  const named: SweptEntry[] = [];
  const others: SweptEntry[] = [];
  const tooLarge: SweptEntry[] = [];
  for (const entry of entries) {
    const isSpoken = speaksOfCodes(entry.name);
    if (entry.size === 0 || (!isSpoken && !texts.test(entry.name))) continue;
    if (entry.size > limits.sweptFileBytes) {
      if (isSpoken && texts.test(entry.name)) tooLarge.push(entry);
    } else (isSpoken ? named : others).push(entry);
  }
  const all = [...newestFirst(named), ...newestFirst(others)];
  const chosen = all.slice(0, limits.sweptReads);
  return {
    chosen,
    tooLarge: newestFirst(tooLarge).slice(0, limits.sweptReads - chosen.length),
    more: all.length > chosen.length,
  };
}

function newestFirst(entries: readonly SweptEntry[]): SweptEntry[] {
  return entries.toSorted((a, b) => b.modifiedMs - a.modifiedMs);
}
