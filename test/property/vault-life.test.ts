import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { amount, longRun, record } from '../long-run.ts';
import { openedVault } from '../unit/vault/ready-vault.ts';
import { lives } from './vault-life-commands.ts';
import { type LifeModel, type LifeReal, newModel } from './vault-life-model.ts';

vi.mock('../../electron/crypto/argon2.ts', () => import('../unit/vault/cheap-argon2.ts'));

const patience = { timeout: longRun ? 3_600_000 : 240_000 };

test(
  'no life of a vault loses a code, an event, or counts as left what was shown',
  patience,
  async () => {
    const numRuns = amount(300, 5000);
    // Each long run looks at other lives.
    const seed = longRun ? Date.now() & 0x7fffffff : 20260112;
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(lives(40), async (life) => {
        const vault = await openedVault();
        const setup = (): { model: LifeModel; real: LifeReal } => ({
          model: newModel(),
          real: { vault, read: new WeakSet() },
        });
        await fc.asyncModelRun(setup, life);
        steps += vault.shell.calls.length;
      }),
      { numRuns, seed },
    );
    expect(steps).toBeGreaterThan(numRuns);
    const name = 'lives of a vault: no code and no event lost, nothing shown counted as left';
    record(name, numRuns, `seed ${seed}; ${steps} calls of the shell`);
  },
);
