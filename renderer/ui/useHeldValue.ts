import { useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Ref } from 'react';

/**
 * For a field whose `value` React must not be given: React would write it into the attribute `value`, too,
 * and the accessibility tree, which the browser process holds, has every attribute in it.
 * The field is given the ref that comes back, and `onChange`.
 */
export function useHeldValue<E extends HTMLInputElement | HTMLTextAreaElement>(
  value: string,
  outerRef: Ref<E> | undefined,
): Ref<E> {
  const field = useRef<E>(null);
  useLayoutEffect(() => {
    // Only where it differs: setting it moves the caret.
    if (field.current !== null && field.current.value !== value) field.current.value = value;
  });
  useImperativeHandle(outerRef, () => field.current as E);
  return field;
}
