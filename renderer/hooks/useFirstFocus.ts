import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Gives the focus to one control when it first appears, without scrolling to it: what is to be read
 * first stays in sight, even at 200 % zoom.
 */
export function useFirstFocus<Control extends HTMLElement>(): RefObject<Control | null> {
  const control = useRef<Control>(null);
  useEffect(() => control.current?.focus({ preventScroll: true }), []);
  return control;
}
