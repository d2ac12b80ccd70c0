import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { fakeSparekey } from './fake-sparekey.ts';
import type { FakeOptions, FakeSparekey } from './fake-sparekey.ts';

/** Puts a fake vault behind the page and renders into it. */
export function renderWith(
  content: ReactNode,
  options: FakeOptions = {},
): RenderResult & { readonly bridge: FakeSparekey; readonly user: UserEvent } {
  const bridge = fakeSparekey(options);
  Object.defineProperty(window, 'sparekey', { value: bridge, configurable: true });
  return { ...render(content), bridge, user: userEvent.setup() };
}
