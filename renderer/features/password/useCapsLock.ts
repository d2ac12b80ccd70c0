import { useState } from 'react';
import type { KeyboardEvent } from 'react';

/** Whether Caps Lock was on at the last key: the commonest reason why a password is wrong. */
export function useCapsLock(): {
  readonly isCapsLock: boolean;
  readonly onKeyUp: (event: KeyboardEvent) => void;
} {
  const [isCapsLock, setCapsLock] = useState(false);
  return { isCapsLock, onKeyUp: (event) => setCapsLock(event.getModifierState('CapsLock')) };
}
