import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { Action } from './actions.ts';

/** Says for which account it is to those who do not see the row. */
export function ActionButton({ action }: { readonly action: Action | undefined }): ReactNode {
  if (action === undefined) return null;
  return (
    <Button aria-label={action.said} onClick={action.perform}>
      {action.label}
    </Button>
  );
}
