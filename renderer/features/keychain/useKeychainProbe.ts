import { useEffect, useState } from 'react';
import type { KeychainState } from '../../../shared/views.ts';
import { vault } from '../../api.ts';

export interface KeychainProbe {
  /** Undefined while it is being looked at. */
  readonly state: KeychainState | undefined;
  readonly lookAgain: () => void;
}

/** Writes and reads back a test value: nothing less is called working. */
export function useKeychainProbe(): KeychainProbe {
  const [state, setState] = useState<KeychainState>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    vault('keychain:probe', {}).then(
      (answer) => current && setState(answer.state),
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
  }, [round]);
  return {
    state,
    lookAgain: () => {
      setState(undefined);
      setRound(round + 1);
    },
  };
}
