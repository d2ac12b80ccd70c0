import type { HelpTopic } from './topics.ts';

/** What a button of a step does. */
export type HelpAction =
  | { readonly type: 'use-next' }
  | { readonly type: 'use-this'; readonly codeId: string; readonly position: number }
  | { readonly type: 'copy-code' }
  | { readonly type: 'new-codes' }
  | { readonly type: 'show-secret' }
  | { readonly type: 'clock' }
  | { readonly type: 'sheet' }
  | { readonly type: 'concern' }
  | { readonly type: 'drill' }
  | { readonly type: 'rehearsal' }
  | { readonly type: 'backup' }
  | { readonly type: 'print' }
  | { readonly type: 'topic'; readonly topic: HelpTopic };

/** One thing to look at or to do. `id` names the fact that it comes from. */
export interface Step<Action = HelpAction> {
  readonly id: string;
  readonly text: string;
  /** What the sentence ends on: copies, one a line. */
  readonly lines?: readonly string[];
  readonly actions?: readonly Action[];
}

/** Leaves out what does not apply. */
export function stepsOf<Action = HelpAction>(
  ...steps: readonly (Step<Action> | undefined)[]
): Step<Action>[] {
  return steps.filter((step) => step !== undefined);
}
