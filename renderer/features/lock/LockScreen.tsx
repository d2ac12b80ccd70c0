import { lazy, startTransition, useState } from 'react';
import type { ReactNode } from 'react';
import type { AreaProps } from '../../area-props.ts';
import { PasswordEntry } from './PasswordEntry.tsx';
import { useKeychainAtStart } from './useKeychainAtStart.ts';

// Only the password is on the first screen: the rest comes when it is asked for.
const RecoveryEntry = lazy(async () => ({
  default: (await import('./RecoveryEntry.tsx')).RecoveryEntry,
}));
const RestoreFlow = lazy(async () => ({
  default: (await import('../restore/RestoreFlow.tsx')).RestoreFlow,
}));

type Way = 'password' | 'recovery-code' | 'restore';

/** Password, recovery code or backup; the keychain by itself, once, at the start of the app. */
export function LockScreen(props: AreaProps): ReactNode {
  const [way, setWay] = useState<Way>('password');
  const keychain = useKeychainAtStart(props);
  const go = (next: Way) => (): void => startTransition(() => setWay(next));

  switch (way) {
    case 'password':
      return (
        <PasswordEntry
          {...props}
          keychain={keychain}
          onRecoveryCode={go('recovery-code')}
          onRestore={go('restore')}
        />
      );
    case 'recovery-code':
      return <RecoveryEntry {...props} onBack={go('password')} />;
    case 'restore':
      return <RestoreFlow onClose={go('password')} onRestored={props.onStatusChange} />;
  }
}
