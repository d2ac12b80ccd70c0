import { announce } from '../ui/live-region.ts';

/** Says a sentence to screen readers without moving the focus. Never a secret: it may be logged or read aloud. */
export function useAnnounce(): (sentence: string) => void {
  return announce;
}
