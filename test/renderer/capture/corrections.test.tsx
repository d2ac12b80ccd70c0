import { act, render, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CaptureDialog } from '../../../renderer/features/capture/CaptureDialog.tsx';
import { dismissToasts } from '../../../renderer/ui/toasts.ts';
import { giveListsHeight } from '../list-size.ts';
import { codes, lines, open, preview, save, source, text, values } from './open-capture.tsx';

giveListsHeight();
beforeEach(dismissToasts);

const shop = ['Corner shop', 'Ask help@example.org', ...codes, 'spare: kk 77'].join('\n');
const slowly = { timeout: 3000 };
const leftOut = () => screen.getByRole('list', { name: 'What was left out' });
const leftOutButton = () => screen.getByRole('button', { name: /left out$/ });

describe('what was left out', () => {
  it('is told line by line with the reason, and a line can be taken as a code', async () => {
    const { user } = open(source(shop), { accounts: 0 });
    await preview();
    await user.click(leftOutButton());
    const told = within(leftOut()).getAllByRole('listitem');
    expect(told.map(({ textContent }) => textContent)).toEqual([
      'Line 1Corner shopThere is no code in it.Take it as a code',
      'Line 2Ask help@example.orgThis is an e-mail address.Take it as a code',
      'Line 6spare: kk 77There is no code in it.Take it as a code',
    ]);
    await user.click(screen.getByRole('button', { name: 'Take it as a code: line 6' }));
    expect(values()).toEqual([...codes, 'spare: kk 77']);
    expect(document.activeElement).toBe(lines()[3]);
    expect(leftOutButton().textContent).toBe('2 lines were left out');
    // Still the same line, shortened.
    await user.clear(lines()[3] as HTMLElement);
    await user.type(lines()[3] as HTMLElement, 'kk 77');
    expect(leftOutButton().textContent).toBe('2 lines were left out');
  });

  it('has the codes that a person took out, and puts them back where they stood', async () => {
    const { user } = open(source(text.replace('22222', '* 22222')));
    await preview();
    await user.click(screen.getByRole('button', { name: 'Remove code 2' }));
    await user.click(leftOutButton());
    expect(leftOut().textContent).toContain('This was read as a code');
    await user.click(screen.getByRole('button', { name: 'Take it as a code: line 3' }));
    expect(values()).toEqual(codes);
    expect(screen.getByRole('checkbox', { name: 'Code 2 is used' })).toHaveProperty(
      'checked',
      true,
    );
  });
});

describe('a line', () => {
  it('is moved with Alt and the arrows, and keeps the focus', async () => {
    const { user } = open(source(text));
    await preview();
    await user.click(lines()[0] as HTMLElement);
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}');
    expect(values()).toEqual([codes[1], codes[2], codes[0]]);
    expect(document.activeElement).toBe(lines()[2]);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(values()).toEqual([codes[1], codes[0], codes[2]]);
    expect(document.activeElement).toBe(lines()[1]);
  });
});

describe('corrections', () => {
  it('are kept with the draft, and are there when it is opened again', async () => {
    const { user, bridge, onClose, onSaved, unmount } = open(source(text));
    await preview();
    await user.type(lines()[0] as HTMLElement, 'x');
    await user.click(screen.getByRole('switch', { name: 'Must be used from first to last' }));
    const kept = () => [...bridge.state.drafts.values()][0];
    await waitFor(() => expect(kept()?.corrected?.[0]?.ordered).toBe(true), slowly);
    expect(kept()).toMatchObject({
      text,
      corrected: [{ codes: [{ value: '11111-aaaaax' }, { value: codes[1] }, { value: codes[2] }] }],
    });
    // What is waiting is kept when it is closed.
    await user.type(lines()[1] as HTMLElement, 'y');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    unmount();

    const draftId = kept()?.id ?? '';
    render(
      <CaptureDialog
        begin={{ type: 'draft', draftId }}
        onClose={onClose}
        onSaved={onSaved}
        onMake={vi.fn<() => void>()}
      />,
    );
    await preview();
    expect(values()).toEqual(['11111-aaaaax', '22222-bbbbby', codes[2]]);
    expect(screen.getByRole('switch', { name: /first to last/ })).toHaveProperty('checked', true);
    expect(screen.getByRole('textbox', { name: /Original text/ })).toHaveProperty('value', text);
  });

  it('go when the text is to be read again', async () => {
    const { user, bridge } = open(source(text));
    await preview();
    await user.click(screen.getByRole('button', { name: 'Remove code 1' }));
    const kept = () => [...bridge.state.drafts.values()][0];
    await waitFor(() => expect(kept()?.corrected).toBeDefined(), slowly);
    await user.click(screen.getByRole('button', { name: 'Read the text again' }));
    await waitFor(() => expect(values()).toEqual(codes));
    expect(kept()).not.toHaveProperty('corrected');
    expect(screen.queryByRole('button', { name: 'Read the text again' })).toBeNull();
  });

  it('that cannot be kept are said, and do not hold anybody here', async () => {
    const { user, onClose, bridge } = open(source(text));
    await preview();
    bridge.state.errors.set('capture:correct', 'disk-full');
    await user.type(lines()[0] as HTMLElement, 'x');
    expect((await screen.findByRole('alert', {}, slowly)).textContent).toContain('disk is full');
    await user.click(screen.getByRole('button', { name: 'Save later' }));
    await act(async () => Promise.resolve());
    await user.click(screen.getByRole('button', { name: 'Save later' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(save()).toBeTruthy();
  });
});
