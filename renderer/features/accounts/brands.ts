import { useSyncExternalStore } from 'react';

type BrandPath = (issuer: string) => string | undefined;

let brandPath: BrandPath | undefined;
let isAsked = false;
const listeners = new Set<() => void>();
const known = new Map<string, string | undefined>();

// Thousands of marks: one chunk, fetched when the first list is on screen already.
async function load(): Promise<void> {
  ({ brandPath } = await import('./brand-icons.ts'));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isAsked) {
    isAsked = true;
    void load();
  }
  return () => listeners.delete(listener);
}

/** The outline of the service's mark, once the marks are loaded; undefined where there is none. */
export function useBrandPath(issuer: string): string | undefined {
  return useSyncExternalStore(subscribe, () => {
    if (brandPath === undefined) return undefined;
    if (!known.has(issuer)) known.set(issuer, brandPath(issuer));
    return known.get(issuer);
  });
}
