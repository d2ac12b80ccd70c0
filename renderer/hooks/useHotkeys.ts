import { useEffect, useEffectEvent } from 'react';
import { commands } from '../commands.ts';
import type { Command, CommandActions } from '../commands.ts';
import { matchesChord } from '../ui/keys.ts';
import { usePush } from './usePush.ts';

/**
 * Performs the commands of `renderer/commands.ts` by key and by menu.
 *
 * - While a dialog, menu or list box has the focus only `lock` works.
 * - A plain key (Enter, not F1) is left to buttons and fields, unless the focus is on the
 *   page itself or inside `[data-hotkeys]` (the search field, the list of accounts).
 * - Undo is left to a field with text in it, but not to the search field.
 */
export function useHotkeys(actions: CommandActions): void {
  const perform = useEffectEvent((command: Command) => command.perform(actions));

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // A key held down asks once: each repeat would use up a counter based code.
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const command = commands.find(({ keys }) => keys !== null && matchesChord(event, keys));
      if (command === undefined || !isMeantFor(command, event.target)) return;
      if (perform(command)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  usePush('menu:command', (push) => {
    const command = commands.find(({ id }) => id === push.command);
    if (command !== undefined && isMeantFor(command, document.activeElement)) {
      command.perform(actions);
    }
  });
}

const overlays = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]';
const controls = 'button, a, input, textarea, select, [role=button]';

function isMeantFor(command: Command, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest(overlays) !== null) return command.id === 'lock';
  if (command.id === 'undo-change') return isBase(target) || !hasText(target);
  if (command.keys === null || /Mod|^F\d/.test(command.keys)) return true;
  return isBase(target) || target.closest(controls) === null;
}

/** The search field and the list: where one is while nothing else is being done. */
function isBase(target: Element): boolean {
  return target.closest('[data-hotkeys]') !== null;
}

function hasText(target: Element): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && target.value !== '';
}
