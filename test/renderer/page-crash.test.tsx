import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { PageCrash } from '../../renderer/PageCrash.tsx';

function Faulty(): never {
  throw new Error('a fault while drawing');
}

it('says that the window stopped, and offers to lock', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const shell = vi.fn<(call: string, input: unknown) => Promise<unknown>>(() =>
    Promise.resolve({ ok: true, value: {} }),
  );
  vi.stubGlobal('sparekey', { shell });
  render(
    <PageCrash>
      <Faulty />
    </PageCrash>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Lock and start afresh' }));
  expect(screen.getByRole('heading').textContent).toBe('This window stopped by mistake');
  expect(shell).toHaveBeenCalledWith('vault:lock', {});
});
