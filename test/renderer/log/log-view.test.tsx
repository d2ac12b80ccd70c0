import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../axe.ts';
import { renderMain } from '../main/render-main.tsx';

async function openLog(uses = 0) {
  const rendered = await renderMain();
  const codes = rendered.bridge.state.accounts.flatMap(({ sets }) =>
    sets.flatMap((set) => set.codes),
  );
  for (const [index, code] of codes.slice(0, uses).entries()) {
    code.lastEvent = {
      type: 'used',
      at: new Date(1_790_000_000_000 - index * 60_000).toISOString(),
    };
  }
  await rendered.user.click(screen.getByRole('button', { name: 'What happened' }));
  await screen.findByRole('heading', { name: 'What happened' });
  const list = await screen.findByRole('list', { name: 'What happened, newest first' });
  return { ...rendered, list };
}

describe('what happened', () => {
  it('says it in sentences with the account in front, and holds no code', async () => {
    const { list, bridge } = await openLog();
    expect(within(list).getAllByText('Backup code 1 was used · new laptop').length).toBeGreaterThan(
      0,
    );
    expect(within(list).getAllByText('GitHub · ada-lovelace').length).toBeGreaterThan(0);
    const values = bridge.state.accounts.flatMap(({ sets }) =>
      sets.flatMap(({ codes }) => codes.map(({ value }) => value)),
    );
    expect(values.filter((value) => list.textContent?.includes(value))).toEqual([]);
    await expectAccessible();
  });

  it('tells of one account when it is chosen, and of all again', async () => {
    const { user } = await openLog();
    const items = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    const field = screen.getByRole('combobox', { name: 'Of which account' });
    await user.clear(field);
    await user.type(field, 'discord');
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(items().filter((text) => text?.includes('GitHub'))).toEqual([]));
    expect(items().filter((text) => text?.includes('was used'))).toHaveLength(6);
    await user.clear(field);
    await user.type(field, 'all acc');
    await user.keyboard('{ArrowDown}{Enter}');
    expect((await screen.findAllByText('GitHub · ada-lovelace')).length).toBeGreaterThan(0);
  });

  it('goes on reading where the older ones begin', async () => {
    const { user, list } = await openLog(150);
    const shown = list.children.length;
    const last = list.children[shown - 1];
    await user.click(screen.getByRole('button', { name: 'Show older ones' }));
    await waitFor(() => expect(list.children.length).toBeGreaterThan(shown));
    await waitFor(() => expect(document.activeElement).toBe(last?.nextElementSibling));
  });
});
