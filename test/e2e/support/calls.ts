import type { Page } from 'playwright-core';
import type { CallName, InputOf, OutputOf } from '../../../shared/contract/call.ts';
import type { VaultContract } from '../../../shared/contract/vault.ts';
import type { Result } from '../../../shared/result.ts';

interface Bridge {
  readonly sparekey: { vault(call: string, input: unknown): Promise<Result<unknown>> };
}

/** A call on the vault wire from the page, as the page itself would make it. Fails with the error's code. */
export async function callVault<K extends CallName<VaultContract>>(
  page: Page,
  call: K,
  input: InputOf<VaultContract, K>,
): Promise<OutputOf<VaultContract, K>> {
  const result = await page.evaluate(
    ([name, value]) => (globalThis as unknown as Bridge).sparekey.vault(name as string, value),
    [call, input] as const,
  );
  if (!result.ok) {
    throw new Error(`${call}: ${result.error.code} ${result.error.detail ?? ''}`);
  }
  return result.value as OutputOf<VaultContract, K>;
}
