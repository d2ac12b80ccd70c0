/** Today where the person is, as `<input type="date">` has it: `2026-11-24`. */
export function today(): string {
  return dayOf(new Date());
}

/** The day of a moment, where the person is; today for what is still to come. */
export function dayOfTime(time: string): string {
  const day = dayOf(new Date(time));
  return day < today() ? day : today();
}

/** The moment that is stored for a day: undefined for today, which is stored as now. */
export function issuedAt(day: string): string | undefined {
  // Noon: the same day in nearly every time zone the vault may travel to.
  return day === today() ? undefined : new Date(`${day}T12:00`).toISOString();
}

export function isPastOrToday(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && day <= today() && !Number.isNaN(Date.parse(day));
}

function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
