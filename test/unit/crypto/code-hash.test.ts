import { verify } from '@node-rs/argon2';
import { compare } from 'bcryptjs';
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { hashCode } from '../../../electron/crypto/code-hash.ts';
import { systemRandom } from '../../../electron/crypto/random.ts';

const code = 'K3H7AK2PQ9ZX';
const other = 'K3H7AK2PQ9ZY';

const hash = (kind: 'argon2id' | 'bcrypt', cost: 'usual' | 'high' = 'usual') =>
  hashCode(code, { kind, cost }, systemRandom);

describe('a hash of Argon2id', () => {
  test('is a PHC string whose parameters and salt any library reads', async () => {
    const phc = await hash('argon2id');
    expect(phc).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    );
    expect(await verify(phc, code)).toBe(true);
    expect(await verify(phc, other)).toBe(false);
  });

  test('costs more where that was chosen', async () => {
    const phc = await hash('argon2id', 'high');
    expect(phc).toContain('$m=65536,t=3,p=1$');
    expect(await verify(phc, code)).toBe(true);
  });

  test('is another one each time', async () => {
    expect(await hash('argon2id')).not.toBe(await hash('argon2id'));
  });
});

describe('a hash of bcrypt', () => {
  test('is of version 2b and fits the code only', async () => {
    const crypt = await hash('bcrypt');
    expect(crypt).toMatch(/^\$2b\$10\$[./A-Za-z0-9]{53}$/);
    expect(await compare(code, crypt)).toBe(true);
    expect(await compare(other, crypt)).toBe(false);
  });

  test('costs more where that was chosen', async () => {
    expect(await hash('bcrypt', 'high')).toMatch(/^\$2b\$12\$/);
  });

  test('is refused where the end of the code would not count', async () => {
    const long = { kind: 'bcrypt', cost: 'usual' } as const;
    await expect(hashCode('x'.repeat(73), long, systemRandom)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

/** The judgement of a program that shares nothing with ours; undefined where its library is not there. */
function judged(script: string, ...values: readonly string[]): string | undefined {
  const run = spawnSync('/usr/bin/python3', ['-W', 'ignore', '-c', script, ...values], {
    encoding: 'utf8',
  });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

const byArgon2 = `import sys
from argon2 import PasswordHasher
try: PasswordHasher().verify(sys.argv[1], sys.argv[2]); print("yes")
except Exception: print("no")`;
const byCrypt = 'import sys, crypt; print(crypt.crypt(sys.argv[2], sys.argv[1]))';

test.skipIf(judged('import argon2') === undefined)(
  'Argon2id: the reference implementation agrees',
  async () => {
    const phc = await hash('argon2id');
    expect(judged(byArgon2, phc, code)).toBe('yes');
    expect(judged(byArgon2, phc, other)).toBe('no');
  },
);

test.skipIf(judged('import crypt') === undefined)("bcrypt: the system's crypt agrees", async () => {
  const crypt = await hash('bcrypt');
  expect(judged(byCrypt, crypt, code)).toBe(crypt);
  expect(judged(byCrypt, crypt, other)).not.toBe(crypt);
});
