import { lazy, startTransition, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import type { AreaProps } from '../../area-props.ts';
import { useHotkeys } from '../../hooks/useHotkeys.ts';
import { PasswordEntry } from './PasswordEntry.tsx';
import { useKeychainAtStart } from './useKeychainAtStart.ts';

// Only the password is on the first screen: the rest comes when it is asked for.
const LockedHelp = lazy(async () => ({
  default: (await import('../help/LockedHelp.tsx')).LockedHelp,
}));
const RecoveryEntry = lazy(async () => ({
  default: (await import('./RecoveryEntry.tsx')).RecoveryEntry,
}));
const RestoreFlow = lazy(async () => ({
  default: (await import('../restore/RestoreFlow.tsx')).RestoreFlow,
}));

type Way = 'unlock' | 'recovery-code' | 'restore';

/** Password, recovery code or backup; the keychain by itself, once, at the start of the app. */
export function LockScreen(props: AreaProps): ReactNode {
  const [way, setWay] = useState<Way>('unlock');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const keychain = useKeychainAtStart(props);
  const go = (next: Way) => (): void => startTransition(() => setWay(next));
  const openHelp = (): void => startTransition(() => setHelpOpen(true));
  useHotkeys({ help: openHelp });

  const screen = (): ReactNode => {
    switch (way) {
      case 'unlock':
        return (
          <PasswordEntry
            {...props}
            keychain={keychain}
            onRecoveryCode={go('recovery-code')}
            onRestore={go('restore')}
            onHelp={openHelp}
          />
        );
      case 'recovery-code':
        return <RecoveryEntry {...props} onBack={go('unlock')} />;
      case 'restore':
        return <RestoreFlow onClose={go('unlock')} onRestored={props.onStatusChange} />;
    }
  };
  return (
    <>
      {screen()}
      <Suspense>
        {isHelpOpen ? (
          <LockedHelp
            status={props.status}
            onAction={({ type }) => {
              setHelpOpen(false);
              go(type)();
            }}
            onClose={() => setHelpOpen(false)}
          />
        ) : null}
      </Suspense>
    </>
  );
}
