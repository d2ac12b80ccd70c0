import { expect, test } from 'vitest';
import { parseForeign } from '../../../electron/reader/parse-foreign.ts';

const nested = (depth: number): Uint8Array =>
  new TextEncoder().encode(`{"version":1,"db":${'['.repeat(depth)}${']'.repeat(depth)}}`);

test('JSON that nests deeper than any export is refused as damaged, whatever app it is of', async () => {
  await expect(parseForeign('deep.json', nested(64))).rejects.toMatchObject({
    code: 'damaged-file',
  });
});

test('JSON of no app is unknown, however it nests below that', async () => {
  await expect(parseForeign('flat.json', nested(63))).rejects.toMatchObject({
    code: 'unknown-format',
  });
});
