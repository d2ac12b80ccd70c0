const locale = 'en-GB';
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
const shortDayOfYear = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
const clockTime = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const dayMs = 86_400_000;

/** "4 August 2026". All dates here are in the person's own time zone. */
export function formatDay(iso: string): string {
  return day.format(new Date(iso));
}

/** "4 Aug", or "4 Aug 2025" when that is not this year. */
export function formatShortDay(iso: string, nowMs: number): string {
  const date = new Date(iso);
  const isThisYear = date.getFullYear() === new Date(nowMs).getFullYear();
  return (isThisYear ? shortDay : shortDayOfYear).format(date);
}

/** "February 2027". */
export function formatMonth(iso: string): string {
  return month.format(new Date(iso));
}

/** "14:05". */
export function formatTime(iso: string): string {
  return clockTime.format(new Date(iso));
}

/** "today", "yesterday", "12 days ago", "3 weeks ago", "in 2 months": by calendar days. */
export function formatAgo(iso: string, nowMs: number): string {
  const days = Math.round((startOfDay(Date.parse(iso)) - startOfDay(nowMs)) / dayMs);
  const size = Math.abs(days);
  if (size < 14) return relative.format(days, 'day');
  if (size < 60) return relative.format(Math.round(days / 7), 'week');
  if (size < 730) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}

/** Whole months from then to now, for "14 months old". */
export function monthsSince(iso: string, nowMs: number): number {
  return Math.floor((nowMs - Date.parse(iso)) / (30.44 * dayMs));
}

function startOfDay(ms: number): number {
  return new Date(ms).setHours(0, 0, 0, 0);
}
