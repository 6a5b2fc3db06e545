import { Duration } from 'aws-cdk-lib';

export interface PlannedShift {
  /** The release that serves, where the app says. */
  readonly from: string;
  readonly to: string;
  readonly percents: readonly number[];
  readonly interval: Duration;
  readonly bakeTime: Duration;
  readonly approvals: readonly number[];
  readonly guards: readonly string[];
}

/** What a shift will do, in one sentence for people. */
export function planOf({ approvals, bakeTime, from, guards, interval, percents, to }: PlannedShift): string {
  const way = `${from} → ${to}`;
  if (percents.length === 0) return `${way}: all requests at once`;
  const minutes = (duration: Duration) => duration.toMinutes({ integral: false });
  const baked = minutes(bakeTime);
  const steps = percents.map((percent, index) => {
    const isLast = index === percents.length - 1;
    const length = minutes(interval) + (isLast ? baked : 0);
    const approval = approvals.includes(percent) ? ' and until somebody approves' : '';
    return `${percent} % for ${length} min${approval}`;
  });
  const total = percents.length * minutes(interval) + baked;
  const done = approvals.length > 0 ? `done in ${total} min and the time of approvals` : `done in ${total} min`;
  const guarded = guards.length > 0 ? `guarded by ${guards.join(', ')}` : 'guarded by nothing';
  return `${way}: ${steps.join(', ')}, ${done}, ${guarded}`;
}
