import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { SheetDocument } from '../shared/sheet.ts';
import './fonts.css';
import '@fontsource/atkinson-hyperlegible-mono/700.css';
import { applyPaper } from './features/sheet/paper-size.ts';
import { PrintedSheet } from './features/sheet/PrintedSheet.tsx';

/** The print window: draws the one sheet that its port gives, and says on <html> when it can be printed. */
async function draw(): Promise<boolean> {
  const ticket = window.location.hash.slice(1);
  const answer = await window.sparekey.vault('sheet:read', { ticket });
  const root = document.getElementById('root');
  if (!answer.ok || root === null) return false;
  // The answering side has checked it against the contract.
  const sheet = answer.value as SheetDocument;
  applyPaper(sheet.paper);
  flushSync(() => createRoot(root).render(<PrintedSheet sheet={sheet} />));
  // Fonts are asked for when text is first laid out.
  root.getBoundingClientRect();
  await document.fonts.ready;
  return true;
}

void draw()
  .catch(() => false)
  .then((drawn) => {
    document.documentElement.dataset['ready'] = drawn ? 'yes' : 'failed';
  });
