import { USUAL_ACCOUNT_THROTTLE } from '../../../template-model/account-throttle';
import { Properties } from '../../../template-model/properties';
import { inThousands } from './setting';

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
  const { burstLimit, rateLimit } = USUAL_ACCOUNT_THROTTLE;
  return { rate: written(rateName, rateLimit), burst: written(burstName, burstLimit) };
}

export function throttleWords({ burst, rate }: Throttle): string {
  return `${inThousands(rate)}/s (burst ${inThousands(burst)})`;
}

export function throttleEffect(before: Throttle, after: Throttle): string {
  return after.rate < before.rate || after.burst < before.burst
    ? 'callers above it get 429'
    : 'more requests get through to the backends';
}
