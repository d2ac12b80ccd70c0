import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { AlertBanner } from '../../../renderer/ui/AlertBanner.tsx';
import { Code, Mask } from '../../../renderer/ui/Code.tsx';
import { EmptyState } from '../../../renderer/ui/EmptyState.tsx';
import { ErrorNote } from '../../../renderer/ui/ErrorNote.tsx';
import { FileDrop } from '../../../renderer/ui/FileDrop.tsx';
import { Heading } from '../../../renderer/ui/Heading.tsx';
import { announce } from '../../../renderer/ui/live-region.ts';
import { ProgressLine } from '../../../renderer/ui/ProgressLine.tsx';
import { Ring } from '../../../renderer/ui/Ring.tsx';
import { StateChip } from '../../../renderer/ui/StateChip.tsx';
import { ToastRegion } from '../../../renderer/ui/ToastRegion.tsx';
import { showToast } from '../../../renderer/ui/toasts.ts';
import { AppError } from '../../../shared/errors.ts';
import { expectAccessible } from '../axe.ts';

describe('what is shown', () => {
  it('is said in words, not by colour alone', async () => {
    const { container } = render(
      <>
        <Heading level={1}>GitHub</Heading>
        <Code code="492039" size="large" />
        <Mask mask="•••••" label="hidden backup code" />
        <Ring seconds={9} period={30} />
        <StateChip tone="warn">no backup codes</StateChip>
        <AlertBanner tone="warn">Discord is running low.</AlertBanner>
        <ErrorNote error={new AppError('wrong-password')} />
        <ProgressLine label="Checking" value={0.5} />
        <EmptyState title="No accounts yet">Add one.</EmptyState>
      </>,
    );
    expect(container.textContent).toContain('492 039');
    expect(screen.getByRole('img', { name: 'hidden backup code' }).textContent).toBe('•••••');
    expect(screen.getByRole('img', { name: '9 seconds left' })).toBeTruthy();
    expect(container.textContent).toContain('Warning: Discord is running low.');
    expect(screen.getByRole('alert').textContent).toContain('That is not the password');
    expect(screen.getByRole('progressbar', { name: 'Checking' })).toBeTruthy();
    await expectAccessible();
  });
});

describe('FileDrop', () => {
  it('gives the dropped files, and asks for the dialog with the button', async () => {
    const onFiles = vi.fn<(files: readonly File[]) => void>();
    const onChoose = vi.fn<() => void>();
    render(
      <FileDrop onFiles={onFiles} onChoose={onChoose}>
        Drop it here
      </FileDrop>,
    );
    const file = new File(['4a091-409ec'], 'codes.txt');
    fireEvent.drop(screen.getByText('Drop it here'), { dataTransfer: { files: [file] } });
    expect(onFiles.mock.calls).toEqual([[[file]]]);
    await userEvent.click(screen.getByRole('button'));
    expect(onChoose).toHaveBeenCalledOnce();
  });
});

describe('toasts', () => {
  it('are said politely, one at a time, and go after a while unless they are pointed at', () => {
    vi.useFakeTimers();
    const undo = vi.fn<() => void>();
    render(<ToastRegion />);
    act(() => showToast('First'));
    act(() => showToast('Second', { action: { label: 'Undo', perform: undo } }));
    expect(screen.getByRole('status').textContent).not.toContain('First');
    fireEvent.pointerEnter(screen.getByText('Second'));
    act(() => vi.advanceTimersByTime(60_000));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    act(() => showToast('Third'));
    act(() => vi.advanceTimersByTime(60_000));
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('announce', () => {
  it('says the same sentence twice as a change', () => {
    announce('Copied');
    const region = document.querySelector('[aria-live=polite]');
    const first = region?.textContent;
    announce('Copied');
    expect(first).toBe('Copied');
    expect(region?.textContent).not.toBe(first);
  });
});
