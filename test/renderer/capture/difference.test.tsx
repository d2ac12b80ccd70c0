import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentToasts, dismissToasts } from '../../../renderer/ui/toasts.ts';
import { expectAccessible } from '../axe.ts';
import { fakeSparekey } from '../fake-sparekey.ts';
import { giveListsHeight } from '../list-size.ts';
import { codes, open, preview, save, source } from './open-capture.tsx';

giveListsHeight();
beforeEach(dismissToasts);

/** The sixteen codes that GitHub has in the fake vault; the first four are used. */
const github = (fakeSparekey().state.accounts[0]?.sets[0]?.codes ?? []).map(({ value }) => value);
const asText = (...values: readonly string[]) => source(['GitHub', ...values].join('\n'));
const marked = (at: number) => (value: string, index: number) =>
  index === at ? `* ${value}` : value;

describe('a text with the codes that are there', () => {
  it('renews nothing: the old set stays, with nothing to set', async () => {
    const { user, bridge, onClose, onSaved, github: account } = open(asText(...github));
    await preview();
    await screen.findByText(`All ${github.length} are the codes you have.`);
    expect(screen.queryByLabelText('Issued on')).toBeNull();
    await expectAccessible();
    await user.click(save('Keep the old set'));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(currentToasts()[0]?.text).toBe('The codes of GitHub stay as they are');
    expect(onSaved).not.toHaveBeenCalled();
    const kept = bridge.state.accounts.find(({ id }) => id === account?.id);
    expect(kept?.sets.map(({ status }) => status)).toEqual(['current']);
  });

  it('marks what is newly used, unless that is not wanted', async () => {
    const last = github.length - 1;
    const { user, bridge } = open(asText(...github.map(marked(last))));
    await preview();
    const take = await screen.findByRole('checkbox', { name: /Mark 1 code as used/ });
    await user.click(take);
    await user.click(take);
    await user.click(save('Keep the old set'));
    const codesNow = () => bridge.state.accounts[0]?.sets[0]?.codes;
    await waitFor(() => expect(codesNow()?.[last]?.state).toBe('used'));
  });
});

describe('a text with a part of them', () => {
  const part = github.slice(0, 6);

  it('asks whether the old set stays, which it does at first', async () => {
    const { user, bridge } = open(asText(...part));
    await preview();
    await screen.findByText('All 6 are codes you have.');
    expect(screen.getByText(/10 codes of the old set are not among them/)).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('radio', { name: 'Put these in its place' }));
    await user.click(save('Save 6 codes'));
    await screen.findByRole('dialog', { name: 'Make a copy now' });
    const sets = bridge.state.accounts[0]?.sets ?? [];
    expect(sets.map(({ status }) => status)).toEqual(['current', 'retired']);
  });
});

describe('a text that overlaps', () => {
  it('says which codes are new, code by code', async () => {
    const { user } = open(asText(...github.slice(0, 2), ...codes));
    await preview();
    await screen.findByText('3 of 5 are new.');
    expect(screen.getByText(/What is known of the other 2 stays/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Code by code' }));
    const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(told).toEqual(expect.arrayContaining(['Code 1: your code 1, used', 'Code 3: new']));
    expect(save('Save 5 codes')).toBeTruthy();
  });

  it('is compared again when a code is corrected or another account chosen', async () => {
    const { user } = open(asText(...codes));
    await preview();
    await screen.findByText('None of the 3 is in the old set.');
    const [line] = screen.getAllByRole('textbox', { name: 'Code 1' });
    await user.clear(line as HTMLElement);
    await user.type(line as HTMLElement, github[0] ?? '');
    await screen.findByText('2 of 3 are new.', {}, { timeout: 3000 });
    await user.click(screen.getByRole('radio', { name: 'A new account' }));
    expect(screen.queryByText('2 of 3 are new.')).toBeNull();
  });

  it('can be saved when nothing can be compared any more', async () => {
    const { user } = open(asText(...codes), { errors: { 'capture:compare': 'too-many-tries' } });
    const dialog = await preview();
    expect(within(dialog).getByText(/The old set \(\d+ left\) stops working/)).toBeTruthy();
    await user.click(save('Save 3 codes'));
    await screen.findByRole('dialog', { name: 'Make a copy now' });
  });
});
