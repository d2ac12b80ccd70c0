import type { Account } from '../../model/account.ts';
import type { CopiedForm, VaultContents } from '../../model/vault-contents.ts';

/** Without the dashes and blanks that only help to read it. */
export function bareForm(value: string): string {
  const bare = value.replaceAll(/[\p{Pd}\s]/gu, '');
  return bare === '' ? value : bare;
}

/** What is remembered for one account of a service holds for its others. */
function serviceOf({ issuer, accountName }: Account): string {
  return (issuer === '' ? accountName : issuer).toLowerCase();
}

/** How the account's service wants its codes typed, as far as it was said. */
export function copiedFormFor({ preferences }: VaultContents, account: Account): CopiedForm {
  const service = serviceOf(account);
  return preferences.copiedForms.find((said) => said.service === service)?.form ?? 'as-printed';
}

export function inForm(value: string, form: CopiedForm): string {
  return form === 'bare' ? bareForm(value) : value;
}

/** Remembers the form; the usual one needs no remembering. */
export function withCopiedForm(
  contents: VaultContents,
  account: Account,
  form: CopiedForm,
): VaultContents {
  const service = serviceOf(account);
  const others = contents.preferences.copiedForms.filter((said) => said.service !== service);
  const copiedForms = form === 'as-printed' ? others : [...others, { service, form }];
  return { ...contents, preferences: { ...contents.preferences, copiedForms } };
}
