import { commandKeys } from '../shared/commands.ts';
import type { CommandId } from '../shared/commands.ts';
import type { StringKey } from '../shared/strings/i18n.ts';

/** What a screen does for each command. A screen that can't do one leaves it out. */
export type CommandActions = { readonly [Id in CommandId]?: () => void };

export interface Command {
  readonly id: CommandId;
  readonly label: StringKey;
  /** `Mod+F`; null where there is no key. */
  readonly keys: string | null;
  readonly perform: (actions: CommandActions) => boolean;
}

function command(id: CommandId): Command {
  return {
    id,
    label: `commands.${id}`,
    keys: commandKeys[id],
    perform: (actions) => {
      actions[id]?.();
      return actions[id] !== undefined;
    },
  };
}

/** Every command once, in the order of the shortcuts sheet. */
export const commands: readonly Command[] = Object.keys(commandKeys).map((id) =>
  command(id as CommandId),
);
