import { Screen } from './screen.ts';
import type { RunningSparekey } from './sparekey-app.ts';

/** At the lock screen: the password is put in at once, and the main window is waited for. */
export async function unlock(running: RunningSparekey, password: string): Promise<Screen> {
  const screen = new Screen(running);
  await screen.see('heading', 'Sparekey is locked');
  await running.page.getByLabel('Password', { exact: true }).fill(password);
  await screen.press('Enter');
  await screen.see('button', 'Lock');
  return screen;
}
