import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../axe.ts';
import type { FakeSet } from '../fake/state.ts';
import { renderMain } from './render-main.tsx';

/** The main screen with GitHub chosen, after `change` of its current set. */
async function withSet(change: (set: FakeSet) => void) {
  const rendered = await renderMain();
  const account = rendered.bridge.state.accounts[0];
  const set = account?.sets[0];
  if (account === undefined || set === undefined) throw new Error('no set in the sample');
  change(set);
  rendered.bridge.push('vault:changed', {});
  return { ...rendered, account, set };
}

function retiredSet(set: FakeSet): FakeSet {
  return {
    ...set,
    id: 'f'.repeat(32),
    generation: set.generation - 1,
    status: 'retired',
    retiredAt: set.issuedAt,
    codes: set.codes.map((code, index) => ({ ...code, id: `${index}`.padStart(32, 'e') })),
  };
}

describe('the reasons to renew, above the codes', () => {
  it.each<[string, (set: FakeSet) => void, RegExp]>([
    ['few left', (set) => void (set.lowAt = 99), /^Only 12 are left/],
    [
      'old',
      (set) => void (set.issuedAt = '2020-01-01T10:00:00.000Z'),
      /^These are from 1 January 2020/,
    ],
    ['concern', (set) => void (set.concernAt = '2026-01-05T10:00:00.000Z'), /^Somebody else may/],
    ['none left', (set) => set.codes.forEach((code) => (code.state = 'used')), /^All of them are/],
  ])('%s', async (_name, change, words) => {
    await withSet(change);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Renew them' })).toBeTruthy();
    await expectAccessible();
  });

  it('says nothing where nothing is to be said', async () => {
    await withSet(() => undefined);
    await screen.findByRole('list', { name: /^Backup codes/ });
    expect(screen.queryByRole('button', { name: 'Renew them' })).toBeNull();
  });

  it('takes a false alarm back', async () => {
    const { user, set } = await withSet((one) => void (one.concernAt = '2026-01-05T10:00:00.000Z'));
    await user.click(await screen.findByRole('button', { name: 'It was a false alarm' }));
    await waitFor(() => expect(set.concernAt).toBeUndefined());
    await waitFor(() => expect(screen.queryByText(/^Somebody else may/)).toBeNull());
  });
});

describe('renewing', () => {
  it('says what will happen before it does, and leads on to the new codes', async () => {
    const { user } = await withSet((set) => void (set.lowAt = 99));
    await user.click(await screen.findByRole('button', { name: 'Renew them' }));
    const dialog = await screen.findByRole('dialog', { name: 'Renew backup codes' });
    const steps = within(dialog).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Sign in at GitHub/),
      expect.stringMatching(/^Keep that page open/),
      expect.stringMatching(/^The 12 old ones that are left stop working/),
      expect.stringMatching(/copies hold the old ones/),
    ]);
    await expectAccessible();
    await user.click(within(dialog).getByRole('button', { name: 'I have the new ones' }));
    expect(await screen.findByRole('dialog', { name: 'Put in the new codes' })).toBeTruthy();
  });
});

describe('codes in order', () => {
  it('says so where the service wants it', async () => {
    await withSet((set) => void (set.ordered = true));
    expect(await screen.findByText(/^GitHub takes these in order/)).toBeTruthy();
  });
});

describe('sets that no longer work', () => {
  const start = async () => {
    const rendered = await withSet(() => undefined);
    const old = retiredSet(rendered.set);
    rendered.account.sets.push(old);
    rendered.bridge.push('vault:changed', {});
    const { user } = rendered;
    await user.click(await screen.findByRole('button', { name: 'one older set no longer works' }));
    return { ...rendered, old, list: await screen.findByRole('list', { name: /replaced on/ }) };
  };

  it('show what happened to each code, and offer nothing else', async () => {
    const { user, list } = await start();
    await user.click(within(list).getByRole('button', { name: /^Code 1: used/ }));
    const entries = await screen.findAllByRole('menuitem');
    expect(entries.map(({ textContent }) => textContent)).toEqual(['What happened to it']);
    await user.click(entries[0] as HTMLElement);
    const dialog = await screen.findByRole('dialog', { name: 'Code 1' });
    expect(within(dialog).getByText('The set it belongs to no longer works.')).toBeTruthy();
    expect(within(dialog).getByText(/new laptop/)).toBeTruthy();
    expect(within(dialog).queryByRole('button', { name: 'Mark as not used' })).toBeNull();
    await expectAccessible();
  });

  it('keep their values hidden until they are asked for', async () => {
    const { user, list, old } = await start();
    const value = old.codes[4]?.value ?? '';
    expect(list.textContent).not.toContain(value);
    await user.click(screen.getByRole('button', { name: 'Show all of them' }));
    expect(await within(list).findByText(value)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hide them again' }));
    await waitFor(() => expect(list.textContent).not.toContain(value));
  });
});
