import { describe, expect, it } from 'vitest';
import { checkSource } from '../../../build/source-rules.mjs';

const short = 'export const one = 1;\n';

describe('source rules', () => {
  it.each([
    'electron/vault/try-delay.ts',
    'build/import-rules.mjs',
    'test/unit/otp/totp.test.ts',
    'renderer/features/lock/LockScreen.tsx',
    'renderer/features/lock/LockScreen.module.css',
    'renderer/hooks/useHotkeys.ts',
    'test/renderer/LockScreen.test.tsx',
  ])('%s has a good name', (file) => expect(checkSource(file, short)).toEqual([]));

  it.each([
    'electron/otp/utils.ts',
    'renderer/helpers.tsx',
    'shared/types.ts',
    'electron/vault/index.ts',
    'electron/vault/TryDelay.ts',
    'electron/vault/useDelay.ts',
    'renderer/features/lock/lock_screen.tsx',
  ])('%s has none', (file) => expect(checkSource(file, short)).toHaveLength(1));

  it('400 lines pass, 401 do not', () => {
    expect(checkSource('shared/a.ts', '\n'.repeat(400))).toEqual([]);
    expect(checkSource('shared/a.ts', '\n'.repeat(401))).toEqual([
      'shared/a.ts: has 401 lines; is it one idea? (400 at most)',
    ]);
  });

  it.each([
    ['es', 'lint-disable-next-line'],
    ['ox', 'lint-disable'],
    ['@ts-', 'ignore'],
  ])('sees a check that is switched off: %s%s', (start, end) => {
    expect(checkSource('shared/a.ts', `// ${start}${end}\n`)).toEqual([
      'shared/a.ts: switches a check off',
    ]);
  });
});
