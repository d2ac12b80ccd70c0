import { expect, it } from 'vitest';
import { drawSheetId } from '../../../electron/vault/paper/sheet-id.ts';

it('draws ids that are read aloud without doubt, and hardly ever twice', () => {
  const ids = Array.from({ length: 500 }, drawSheetId);
  for (const id of ids) expect(id).toMatch(/^[2-9CDFGHJKMNPQRTVWX]{2}-[2-9CDFGHJKMNPQRTVWX]{3}$/);
  expect(new Set(ids).size).toBeGreaterThan(490);
});

it('uses every character', () => {
  const seen = new Set(Array.from({ length: 500 }, drawSheetId).join(''));
  expect(seen.size).toBe(24 + '-'.length);
});
