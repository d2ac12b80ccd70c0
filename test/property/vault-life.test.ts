import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { amount, record } from '../long-run.ts';
import { openedVault } from '../unit/vault/ready-vault.ts';
import { lives } from './vault-life-commands.ts';
import { type LifeModel, type LifeReal, newModel } from './vault-life-model.ts';

vi.mock('../../electron/crypto/argon2.ts', () => import('../unit/vault/cheap-argon2.ts'));

test('no life of a vault loses a code or an event, or counts as left what was shown', async () => {
  const numRuns = amount(60, 5000);
  let steps = 0;
  await fc.assert(
    fc.asyncProperty(lives(30), async (life) => {
      const vault = await openedVault();
      const setup = (): { model: LifeModel; real: LifeReal } => ({
        model: newModel(),
        real: { vault },
      });
      await fc.asyncModelRun(setup, life);
      steps += vault.shell.calls.length;
    }),
    { numRuns },
  );
  expect(steps).toBeGreaterThan(numRuns);
  record('lives of a vault: no code and no event lost, nothing shown counted as left', numRuns);
});
