import type { AccountView } from '../../../shared/views.ts';

/** What the list shows, or which page stands in place of list and detail. */
export type MainView =
  | {
      readonly type:
        | 'all'
        | 'favourites'
        | 'health'
        | 'trash'
        | 'copies'
        | 'lockout'
        | 'log'
        | 'sweep'
        | 'settings';
    }
  | { readonly type: 'tag'; readonly tag: string };

export function isInView(view: MainView, account: AccountView): boolean {
  switch (view.type) {
    case 'favourites':
      return account.favourite;
    case 'tag':
      return account.tags.includes(view.tag);
    default:
      return true;
  }
}

export interface Counts {
  readonly all: number;
  readonly favourites: number;
  /** In order of their names. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

export function countAll(accounts: readonly AccountView[]): Counts {
  const tags = new Map<string, number>();
  let favourites = 0;
  for (const account of accounts) {
    if (account.favourite) favourites += 1;
    for (const tag of account.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return {
    all: accounts.length,
    favourites,
    tags: [...tags]
      .map(([tag, count]) => ({ tag, count }))
      .sort((a, b) => a.tag.localeCompare(b.tag)),
  };
}
