import { type BrowserWindow, shell } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { linkAddress } from '../../shared/services/links.ts';
import type { SourceId } from '../../shared/services/sources.ts';
import { ask } from './dialogs.ts';

/**
 * Opens a page of a service in the browser.
 * SECURITY: the page names an entry of our own table, never an address, and the person sees the address first.
 * @throws AppError `cancelled`
 */
export async function openLink(
  window: BrowserWindow,
  linkId: SourceId,
): Promise<Record<string, never>> {
  const address = linkAddress(linkId);
  if (address === undefined) {
    throw new AppError('not-found', 'no address under this id');
  }
  if (!(await ask(window, 'open-link', address))) {
    throw new AppError('cancelled');
  }
  await shell.openExternal(address);
  return {};
}
