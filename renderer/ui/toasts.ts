export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'warn';
  readonly action?: ToastAction;
}

export interface ToastAction {
  readonly label: string;
  readonly keys?: string;
  readonly perform: () => void;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** One at a time: a newer one takes the place of the older. Never a secret: it is read aloud. */
export function showToast(
  text: string,
  options: { readonly tone?: Toast['tone']; readonly action?: ToastAction } = {},
): void {
  lastId += 1;
  const { tone = 'plain', action } = options;
  set([{ id: lastId, text, tone, ...(action === undefined ? {} : { action }) }]);
}

export function dismissToasts(): void {
  set([]);
}

export function currentToasts(): readonly Toast[] {
  return toasts;
}

export function onToastsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
