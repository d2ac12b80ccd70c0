import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentToasts, dismissToasts } from '../../../renderer/ui/toasts.ts';
import { giveListsHeight } from '../list-size.ts';
import { codes, fileOf, open, save } from './open-capture.tsx';

giveListsHeight();
beforeEach(dismissToasts);

const three = ['GitHub', 'Discord', 'Google'].map((name, index) =>
  fileOf(`${name}.txt`, [`${name} codes`, ...codes.map((code) => `${code}${index}`)].join('\n')),
);
const step = (number: number) =>
  screen.findByRole('dialog', { name: `Check the backup codes: ${number} of 3` });

describe('several files', () => {
  it('are gone through one after the other; what is skipped stays a draft', async () => {
    const { user, bridge, onSaved } = open({ type: 'sources', sources: three }, { accounts: 0 });
    await step(1);
    expect(bridge.state.drafts.size).toBe(3);
    await user.click(save());
    await step(2);
    await user.click(screen.getByRole('button', { name: 'Skip' }));
    await step(3);
    await user.click(save());
    await screen.findByRole('dialog', { name: 'Make a copy now' });
    expect(onSaved).toHaveBeenCalledTimes(2);
    expect([...bridge.state.drafts.values()].map(({ fileName }) => fileName)).toEqual([
      'Discord.txt',
    ]);
    expect(bridge.state.accounts.map(({ issuer }) => issuer)).toEqual(['GitHub', 'Google']);
  });

  it('closed after the first, what was saved is still to be copied', async () => {
    const { user, bridge } = open({ type: 'sources', sources: three }, { accounts: 0 });
    await step(1);
    await user.click(save());
    await step(2);
    await user.keyboard('{Escape}');
    await screen.findByRole('dialog', { name: 'Make a copy now' });
    expect(bridge.state.drafts.size).toBe(2);
  });

  it('dropped on the first step are all taken; too many are refused', async () => {
    const { user, bridge } = open({ type: 'empty' }, { accounts: 0 });
    const drop = await screen.findByText('Or drop the files with the codes here.');
    // jsdom's files can't be read.
    const files = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        Object.assign(new File([''], `codes-${index}.txt`), {
          arrayBuffer: async () => new TextEncoder().encode(codes.join('\n')).buffer,
        }),
      );
    const give = (count: number) => fireEvent.drop(drop, { dataTransfer: { files: files(count) } });
    give(60);
    await screen.findByText(/^At most \d+ files at a time/);
    expect(bridge.state.drafts.size).toBe(0);
    give(3);
    await step(1);
    expect(bridge.state.drafts.size).toBe(3);
    await user.keyboard('{Escape}');
  });
});

describe('a copy that is not wanted', () => {
  it('is said for each set that was saved, and can be taken back', async () => {
    const { user, bridge, onClose } = open({ type: 'sources', sources: three }, { accounts: 0 });
    for (const number of [1, 2, 3]) {
      await step(number);
      await user.click(save());
    }
    await screen.findByRole('dialog', { name: 'Make a copy now' });
    await user.click(screen.getByRole('button', { name: /I don’t want a copy/ }));
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(bridge.calls.filter((call) => call === 'copies:decline')).toHaveLength(3);
    const toast = currentToasts().at(-1);
    expect(toast?.text).toBe('Noted: no copy of these 3 sets');
    act(() => toast?.action?.perform());
    await waitFor(() =>
      expect(bridge.calls.filter((call) => call === 'changes:undo')).toHaveLength(3),
    );
  });
});
