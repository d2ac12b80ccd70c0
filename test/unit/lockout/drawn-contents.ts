import type { Account, Means, RecoveryPlan, Way } from '../../../electron/model/account.ts';
import { newAccount } from '../../../electron/model/account.ts';
import type { AccountId, CodeId, CodeSetId, CopyId } from '../../../electron/model/ids.ts';
import {
  type Copy,
  emptyContents,
  type VaultContents,
} from '../../../electron/model/vault-contents.ts';

const at = '2026-01-12T10:11:12.000Z';

/** The id of an account that is called by one short name in a test. */
export function idOf(name: string): AccountId {
  return Buffer.from(name).toString('hex').padStart(32, '0') as AccountId;
}

export function nameOf(id: string): string {
  return Buffer.from(id.replace(/^(00)+/, ''), 'hex').toString();
}

/** `password+phone`: means by their type; any other word is the account of that name. */
export function way(text: string): Way {
  return text.split('+').map((word): Means => {
    const type = types.find((known) => known === word);
    return type === undefined ? { type: 'account', accountId: idOf(word) } : { type };
  });
}

const types = [
  'phone',
  'computer',
  'vault',
  'paper',
  'password',
  'security-key',
  'person',
] as const;

export interface Drawn {
  readonly issuer?: string;
  readonly accountName?: string;
  /** Answers, where there is one of the three. */
  readonly opens?: readonly string[];
  readonly regained?: readonly string[];
  readonly regains?: readonly string[];
  readonly otp?: boolean;
  /** How many backup codes there are; none is used. */
  readonly codes?: number;
  readonly trashed?: boolean;
}

export function drawnAccount(name: string, drawn: Drawn): Account {
  const { issuer = name, accountName = '', opens, regained, regains, otp, codes } = drawn;
  const plan: RecoveryPlan | undefined =
    opens === undefined && regained === undefined && regains === undefined
      ? undefined
      : {
          opensWith: (opens ?? []).map(way),
          regainedWith: (regained ?? []).map(way),
          ...(regains === undefined ? {} : { regains: regains.map(idOf) }),
          answeredAt: at,
        };
  return {
    ...newAccount(idOf(name), issuer, accountName, at),
    ...(otp === true ? { otp: { type: 'steam', secret: Uint8Array.of(1) } as const } : {}),
    ...(codes === undefined ? {} : { codeSets: [codeSet(name, codes)] }),
    ...(plan === undefined ? {} : { recoveryPlan: plan }),
    ...(drawn.trashed === true ? { trashedAt: at } : {}),
  };
}

export function setIdOf(name: string): CodeSetId {
  return idOf(`set${name}`) as string as CodeSetId;
}

function codeSet(name: string, codes: number) {
  return {
    id: setIdOf(name),
    generation: 1,
    issuedAt: at,
    source: 'typed',
    codes: Array.from({ length: codes }, (_, index) => ({
      id: idOf(`code${name}${index}`) as string as CodeId,
      value: `${name}-${index}`,
      events: [],
    })),
    status: 'current' as const,
    lowAt: 3,
    renewEveryDays: null,
    ordered: false,
  };
}

/** A copy that holds what is current of these accounts, unless `stale`. */
export function drawnCopy(
  kind: Copy['kind'],
  of: readonly string[],
  { stale = false, ...more }: Partial<Copy> & { readonly stale?: boolean } = {},
): Copy {
  return {
    id: idOf(`copy${kind}`) as string as CopyId,
    kind,
    place: '',
    madeAt: at,
    holds: stale ? [] : of.map((name) => ({ setId: setIdOf(name), generation: 1 })),
    accountIds: of.map(idOf),
    checkEveryDays: null,
    ...more,
  };
}

export function drawnContents(
  accounts: Readonly<Record<string, Drawn>>,
  { copies = [], recoveryKept = false }: { copies?: readonly Copy[]; recoveryKept?: boolean } = {},
): VaultContents {
  return {
    ...emptyContents(),
    accounts: Object.entries(accounts).map(([name, drawn]) => drawnAccount(name, drawn)),
    copies,
    recovery: recoveryKept ? { issuedAt: at, keptAt: at } : {},
  };
}
