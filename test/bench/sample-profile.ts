import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { floorCosts } from '../../electron/crypto/kdf.ts';
import { newAccount } from '../../electron/model/account.ts';
import type { Account } from '../../electron/model/account.ts';
import type { AccountId, CodeId, CodeSetId } from '../../electron/model/ids.ts';
import { emptyContents, type VaultContents } from '../../electron/model/vault-contents.ts';
import { createVault } from '../../electron/vault/format/sealed-vault.ts';

export const benchPassword = 'seven quiet lanterns';
const at = '2026-11-01T09:00:00.000Z';

const hex = (kind: string, number: number): string =>
  `${kind}${number.toString(16).padStart(31, '0')}`;

function account(index: number): Account {
  const named = newAccount(
    hex('a', index) as AccountId,
    `${['Harbour', 'Lantern', 'Copper', 'Meadow', 'Granite'][index % 5]} ${index}`,
    `person${index}@example.org`,
    at,
  );
  const secret = Uint8Array.from({ length: 20 }, (_, byte) => (index * 31 + byte * 7) & 255);
  return {
    ...named,
    otp: { type: 'totp', secret, algorithm: 'SHA1', digits: 6, period: 30 },
    // A tenth of the accounts have ten backup codes: DESIGN.md section 8.
    codeSets:
      index % 10 === 0
        ? [
            {
              id: hex('b', index) as CodeSetId,
              generation: 1,
              issuedAt: at,
              source: 'bench',
              codes: Array.from({ length: 10 }, (_, code) => ({
                id: hex('c', index * 10 + code) as CodeId,
                value: `${hex('d', index * 10 + code).slice(-5)}-${hex('e', code).slice(-5)}`,
                events: [],
              })),
              status: 'current',
              lowAt: 3,
              renewEveryDays: 180,
              ordered: false,
            },
          ]
        : [],
  };
}

export interface SampleProfile {
  readonly folder: string;
  readonly contents: VaultContents;
}

/** A profile with a locked vault of so many accounts, at the cheapest costs that the format allows. */
export async function sampleProfile(count: number): Promise<SampleProfile> {
  const folder = mkdtempSync(join(tmpdir(), 'sparekey-bench-'));
  const contents: VaultContents = {
    ...emptyContents(),
    accounts: Array.from({ length: count }, (_, index) => account(index)),
  };
  const { text } = await createVault({ contents, password: benchPassword, kdf: floorCosts });
  writeFileSync(join(folder, 'vault.sparekey'), text, { mode: 0o600 });
  return { folder, contents };
}
