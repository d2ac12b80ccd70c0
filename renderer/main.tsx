import { createRoot } from 'react-dom/client';
import './fonts.css';
import './tokens.css';
import './page.css';
import { App } from './App.tsx';
import { PageCrash } from './PageCrash.tsx';
import { startLockReason } from './features/lock/lock-reason.ts';
import { startSettings } from './hooks/useSettings.ts';
import { setTheme } from './theme.ts';

setTheme('system');
void startSettings();
startLockReason();

// A file dropped beside a drop target would otherwise replace the page.
for (const name of ['dragover', 'drop'] as const) {
  window.addEventListener(name, (event) => event.preventDefault());
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <PageCrash>
      <App />
    </PageCrash>,
  );
}
