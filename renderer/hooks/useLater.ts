import { useEffect, useState } from 'react';

const patienceMs = 300;

/** True once `going` has been true for a while: what is quick never flashes a "one moment". */
export function useLater(going: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setTimeout(() => setLate(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [going]);
  return isLate;
}
