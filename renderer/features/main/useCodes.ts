import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import { AppError } from '../../../shared/errors.ts';
import type { OneTimeCode } from '../../../shared/views.ts';
import { useVaultRead } from '../../hooks/useVaultRead.ts';
import { CodeFeed } from './code-feed.ts';
import { SecondTicker } from './second-ticker.ts';

export interface Codes {
  readonly feed: CodeFeed;
  readonly ticker: SecondTicker;
}

export const CodesContext = createContext<Codes | undefined>(undefined);

/** Once, by the main screen. */
export function useNewCodes(): Codes {
  const [codes] = useState(() => {
    const feed = new CodeFeed();
    return { feed, ticker: new SecondTicker(feed.nowMs) };
  });
  useEffect(() => codes.feed.start(), [codes]);
  const clock = useVaultRead('clock:read', {}).data;
  const timing = clock && `${clock.offsetSeconds} ${clock.jump?.at ?? ''}`;
  useEffect(() => {
    if (timing !== undefined) codes.feed.timingIs(timing);
  }, [codes, timing]);
  return codes;
}

export function useCodes(): Codes {
  const codes = use(CodesContext);
  if (codes === undefined) throw new AppError('internal', 'no codes around this component');
  return codes;
}

export function useCode(accountId: string): OneTimeCode | undefined {
  const { feed } = useCodes();
  return useSyncExternalStore(feed.subscribe, () => feed.codeOf(accountId));
}

export function useCounterCode(accountId: string): string | undefined {
  const { feed } = useCodes();
  return useSyncExternalStore(feed.subscribe, () => feed.counterCodeOf(accountId));
}

/** Seconds until codes of this period roll over. Draws the component again each second. */
export function useSecondsLeft(period: number): number {
  const { ticker } = useCodes();
  const second = useSyncExternalStore(ticker.subscribe, ticker.second);
  return period - (second % period);
}
