import { ApiKind } from '../../template-model/api-kind';
import { ConfiguredTimeout, configuredTimeoutsOf } from '../../template-model/configured-timeouts';
import { INTEGRATION_TIMEOUTS } from '../../template-model/quotas';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumByDefault: INTEGRATION_TIMEOUTS.rest } as const;

export const longTimeoutNeedsQuota = new Rule<ConfiguredTimeout>({
  id: 'AGW-INT-48',
  title: `A timeout above ${bounds.maximumByDefault} ms needs a raised quota`,
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'The deployment fails until the quota is raised, which may cost the account some of its requests per second.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `an account starts with a maximum of ${bounds.maximumByDefault} ms for regional and private REST APIs`,
  fix: 'Have the quota "Maximum integration timeout in milliseconds" raised before you deploy, or stream the response.',
  judge: ({ milliseconds, endpointType, streaming, routeKey }) =>
    streaming || endpointType === 'EDGE' || milliseconds <= bounds.maximumByDefault
      ? undefined
      : `the timeout of '${routeKey}' is ${milliseconds} ms`,
  subjects: configuredTimeoutsOf,
});
