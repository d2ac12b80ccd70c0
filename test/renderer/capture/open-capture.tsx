import { screen } from '@testing-library/react';
import { vi } from 'vitest';
import { CaptureDialog } from '../../../renderer/features/capture/CaptureDialog.tsx';
import { named } from '../../../renderer/features/import/named-source.ts';
import type { NamedSource } from '../../../renderer/features/import/named-source.ts';
import type { CaptureBegin } from '../../../renderer/features/main/dialogs.ts';
import type { FakeOptions } from '../fake-sparekey.ts';
import { renderWith } from '../render-app.tsx';

export const codes = ['11111-aaaaa', '22222-bbbbb', '33333-ccccc'];
export const text = ['GitHub recovery codes', ...codes].join('\n');

export function open(begin: CaptureBegin, options: FakeOptions = {}) {
  const onClose = vi.fn<() => void>();
  const onSaved = vi.fn<(accountIds: readonly string[]) => void>();
  const shown = renderWith(
    <CaptureDialog
      begin={begin}
      onClose={onClose}
      onSaved={onSaved}
      onMake={vi.fn<() => void>()}
    />,
    options,
  );
  const github = shown.bridge.state.accounts[0];
  return { ...shown, onClose, onSaved, github };
}

export const source = (words: string): CaptureBegin => ({
  type: 'sources',
  sources: [named({ type: 'text', text: words })],
});

export const fileOf = (name: string, words: string): NamedSource =>
  named({ type: 'bytes', name, bytes: new TextEncoder().encode(words) });

export const preview = () => screen.findByRole('dialog', { name: 'Check the backup codes' });

export const lines = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Code \d+$/ });

export const values = () => lines().map(({ value }) => value);

export const save = (name: RegExp | string = /^Save \d+ codes?$/) =>
  screen.getByRole('button', { name });
