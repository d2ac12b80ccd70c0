import { expect, test, vi } from 'vitest';
import { type NotificationPort, Notices } from '../../../electron/shell/notices.ts';

vi.mock('electron', () => ({ Notification: {} }));

function notices(
  port: Partial<NotificationPort> = {},
  { isWanted = true, isLookedAt = false } = {},
) {
  const show = vi.fn<NotificationPort['show']>();
  const onClick = vi.fn<() => void>();
  const made = new Notices({
    port: { isSupported: () => true, show, ...port },
    isWanted: () => isWanted,
    isLookedAt: () => isLookedAt,
    onClick,
  });
  return { made, show, onClick };
}

test('it names no account, and a click brings the window', () => {
  const { made, show, onClick } = notices();
  expect(made.show('health')).toBe(true);
  const [text, click] = show.mock.calls[0] ?? [];
  expect(text).toEqual({
    title: 'Sparekey',
    body: 'Something about your backup codes needs a look.',
  });
  expect(onClick).not.toHaveBeenCalled();
  click?.();
  expect(onClick).toHaveBeenCalledTimes(1);
});

test.each([
  ['none is wanted', {}, { isWanted: false }],
  ['the window is looked at', {}, { isLookedAt: true }],
  ['the system has none', { isSupported: () => false }, {}],
])('none is shown where %s', (_name, port, options) => {
  const { made, show } = notices(port, options);
  expect(made.show('health')).toBe(false);
  expect(show).not.toHaveBeenCalled();
});

test('a desktop where notifications fail is no fault', () => {
  const fail = () => {
    throw new Error('no daemon');
  };
  expect(notices({ show: fail }).made.show('health')).toBe(false);
  expect(notices({ isSupported: fail }).made.show('health')).toBe(false);
});
