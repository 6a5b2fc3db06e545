import {
  ACCOUNT_THROTTLE,
  AccountThrottle,
  accountThrottleIn,
  USUAL_ACCOUNT_THROTTLE,
} from '../../template-model/account-throttle';
import { ApiKind } from '../../template-model/api-kind';
import { StageThrottle, throttlesOf } from '../../template-model/stage-throttles';
import { Rule } from '../rule';
import { Severity } from '../severity';

const small = accountThrottleIn('eu-south-1');

const bounds = {
  ...USUAL_ACCOUNT_THROTTLE,
  smallRateLimit: small.rateLimit,
  smallBurstLimit: small.burstLimit,
} as const;

export const throttleWithinAccount = new Rule<StageThrottle & { readonly account?: AccountThrottle }>({
  id: 'AGW-THR-06',
  title:
    `A stage lets no more through than the account does: ${bounds.rateLimit} requests a second and a burst of ` +
    `${bounds.burstLimit}, in some regions ${bounds.smallRateLimit} and ${bounds.smallBurstLimit}`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: "The account's limit, which all its APIs in the region share, turns requests away long before the stage's.",
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
  bounds,
  allowed: `by default an account has ${bounds.rateLimit} requests a second and a burst of ${bounds.burstLimit}`,
  fix: "Lower the limit, or have the account's quota raised and tell the StageSet with accountThrottle.",
  judge({ stage, account = USUAL_ACCOUNT_THROTTLE, rateLimit = 0, burstLimit = 0 }) {
    const allowed = `the account has ${account.rateLimit} requests a second and a burst of ${account.burstLimit}`;
    if (rateLimit > account.rateLimit) return { given: `stage '${stage}' has a rateLimit of ${rateLimit}`, allowed };
    if (burstLimit > account.burstLimit)
      return { given: `stage '${stage}' has a burstLimit of ${burstLimit}`, allowed };
    return undefined;
  },
  *subjects(model) {
    for (const { element, value } of throttlesOf(model)) {
      const told = element.metadata?.map(ACCOUNT_THROTTLE);
      const account = { ...USUAL_ACCOUNT_THROTTLE, ...told?.toObject() };
      yield { element, value: { ...value, account } };
    }
  },
});
