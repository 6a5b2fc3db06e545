import { ApiKind } from '../../gateway-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';
import { StageThrottle, throttlesOf } from './stage-throttles';

const bounds = {
  rateLimit: 10_000,
  burstLimit: 5_000,
  smallRateLimit: 2_500,
  smallBurstLimit: 1_250,
  smallRegions: [
    'af-south-1',
    'ap-south-2',
    'ap-southeast-3',
    'ap-southeast-4',
    'ap-southeast-5',
    'ap-southeast-7',
    'ca-west-1',
    'eu-central-2',
    'eu-south-1',
    'eu-south-2',
    'il-central-1',
    'me-central-1',
    'mx-central-1',
  ],
} as const;

export const throttleWithinAccount = new Rule<StageThrottle & { readonly region?: string }>({
  id: 'AGW-THR-06',
  title:
    `A stage lets no more through than the account does: ${bounds.rateLimit} requests a second and a burst of ` +
    `${bounds.burstLimit}, in some regions ${bounds.smallRateLimit} and ${bounds.smallBurstLimit}`,
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: "The account's limit, which all its APIs in the region share, turns requests away long before the stage's.",
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
  bounds,
  allowed: `by default an account has ${bounds.rateLimit} requests a second and a burst of ${bounds.burstLimit}`,
  fix: "Lower the limit, or have the account's quota raised and suppress this.",
  judge({ stage, region, rateLimit = 0, burstLimit = 0 }) {
    const isSmall = bounds.smallRegions.some((small) => small === region);
    const rate = isSmall ? bounds.smallRateLimit : bounds.rateLimit;
    const burst = isSmall ? bounds.smallBurstLimit : bounds.burstLimit;
    const where = isSmall ? ` in ${region}` : '';
    const allowed = `by default an account has ${rate} requests a second and a burst of ${burst}${where}`;
    if (rateLimit > rate) return { given: `stage '${stage}' has a rateLimit of ${rateLimit}`, allowed };
    if (burstLimit > burst) return { given: `stage '${stage}' has a burstLimit of ${burstLimit}`, allowed };
    return undefined;
  },
  subjects: throttlesOf,
});
