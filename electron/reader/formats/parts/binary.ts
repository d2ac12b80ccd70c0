/** Whether bytes begin with those that the characters of a text stand for, one each. */
export function startsWithAscii(bytes: Uint8Array, text: string): boolean {
  return (
    bytes.length >= text.length &&
    [...text].every((character, at) => bytes[at] === character.charCodeAt(0))
  );
}

/** Enough to see how bytes are spread. */
const sampleBytes = 4096;

/** Begins of files that are as random inside: archives, pictures, films, keys, databases. */
const knownStarts = [
  'PK',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ',
  '7z\xbc\xaf',
  'Rar!',
  '\x28\xb5\x2f\xfd',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  'BM',
  '%PDF',
  'ID3',
  'OggS',
  'fLaC',
  'SQLite',
  '\x7fELF',
  'MZ',
  '\xca\xfe\xba\xbe',
  '\x03\xd9\xa2\x9a',
  'Salted__',
  'LUKS',
  'age-encryption',
  'sparekey',
  'bplist',
  'OTPClient',
  '\xac\xed',
] as const;

/** The sum is 255 for random bytes, give or take 23; six times that far off is none of them. */
const maxUnevenness = 390;

/**
 * Whether bytes have none of the well-known beginnings and are spread as evenly as only encrypted ones
 * are (Pearson's chi-squared test): some formats can be told by nothing else.
 */
export function looksEncrypted(bytes: Uint8Array): boolean {
  if (knownStarts.some((start) => startsWithAscii(bytes, start))) return false;
  const sample = bytes.subarray(0, sampleBytes);
  const counts = new Uint32Array(256);
  for (const byte of sample) counts[byte] = (counts[byte] ?? 0) + 1;
  const expected = sample.length / counts.length;
  const unevenness = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return unevenness < maxUnevenness;
}
