const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const year = 365 * day;

const steps = [
  ['minute', minute],
  ['hour', hour],
  ['day', day],
  ['month', 31 * day],
  ['year', year],
  ['lifetime', 80 * year],
] as const;

/** The span within which a password is guessed: rough on purpose, since the estimate is. */
export function guessingTime(seconds: number): (typeof steps)[number][0] | 'never' {
  return steps.find(([, span]) => seconds <= span)?.[0] ?? 'never';
}
