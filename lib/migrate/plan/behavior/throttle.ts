import { Properties } from '../../../template-model/properties';
import { inThousands } from './setting';

/** What an account has in a region unless it is raised. */
const OF_THE_ACCOUNT = { rate: 10_000, burst: 5_000 };

/** The limits that hold where the properties are written. */
export interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

export function throttleOf(properties: Properties, rateName: string, burstName: string): Throttle {
  // The service writes -1 for a limit that is not set.
  const written = (name: string, otherwise: number) => {
    const value = properties.number(name);
    return value === undefined || value < 0 ? otherwise : value;
  };
  return { rate: written(rateName, OF_THE_ACCOUNT.rate), burst: written(burstName, OF_THE_ACCOUNT.burst) };
}

export function throttleWords({ burst, rate }: Throttle): string {
  return `${inThousands(rate)}/s (burst ${inThousands(burst)})`;
}

export function throttleEffect(before: Throttle, after: Throttle): string {
  return after.rate < before.rate || after.burst < before.burst
    ? 'callers above it get 429'
    : 'more requests get through to the backends';
}
