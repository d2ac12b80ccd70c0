import type { Settings } from '../shared/views.ts';

const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
let choice: Settings['theme'] = 'system';

function apply(): void {
  const dark = choice === 'dark' || (choice === 'system' && darkSystem.matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

/** Sets `data-theme` on <html>, and keeps it in step with the system while the choice is 'system'. */
export function setTheme(theme: Settings['theme']): void {
  choice = theme;
  apply();
}

darkSystem.addEventListener('change', apply);
