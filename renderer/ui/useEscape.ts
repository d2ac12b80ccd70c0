import { useEffect, useEffectEvent } from 'react';

const overlays = '[role=dialog], [role=alertdialog], [role=menu], .react-aria-Popover';

/** Escape on a screen itself; dialogs, menus and lists that are open take theirs first. */
export function useEscape(onEscape: (() => void) | undefined): void {
  const perform = useEffectEvent(() => onEscape?.());
  const isOn = onEscape !== undefined;
  useEffect(() => {
    if (!isOn) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector(overlays) !== null) return;
      event.preventDefault();
      perform();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
