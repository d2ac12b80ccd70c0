import { lazy } from 'react';

const loadMain = () => import('./features/main/MainScreen.tsx');

// The lock screen must be quick: everything else comes in chunks of its own.
export const FirstRun = lazy(async () => ({
  default: (await import('./features/first-run/FirstRun.tsx')).FirstRun,
}));
export const MainScreen = lazy(async () => ({ default: (await loadMain()).MainScreen }));
export const ProblemScreen = lazy(async () => ({
  default: (await import('./features/problem/ProblemScreen.tsx')).ProblemScreen,
}));

/** Called while a password is being checked: that takes longer than loading the screen behind it. */
export function preloadMain(): void {
  // Should it fail, the screen itself will load it again and say so.
  loadMain().catch(() => undefined);
}
