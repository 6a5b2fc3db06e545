/** When the period of a quota that a moment lies in began, in UTC: the day, the week from Sunday, the month. */
export function periodStart(period: string, milliseconds: number): string {
  const date = new Date(milliseconds);
  if (period === 'WEEK') date.setUTCDate(date.getUTCDate() - date.getUTCDay());
  const day = date.toISOString().slice(0, 10);
  return period === 'MONTH' ? day.slice(0, 7) : day;
}
