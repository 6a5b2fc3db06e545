import { ApiKind } from '../../gateway-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimum: 0, maximum: 3600 } as const;

export const cacheTtl = new Rule<{ readonly routeKey: string; readonly seconds: number }>({
  id: 'AGW-CACHE-03',
  title: `Answers are cached for ${bounds.minimum} to ${bounds.maximum} seconds`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the stage; the limit cannot be raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  bounds,
  allowed: `API Gateway keeps cached responses for ${bounds.minimum} to ${bounds.maximum} s`,
  fix: 'Use Duration.hours(1) or less.',
  judge: ({ routeKey, seconds }) =>
    seconds >= bounds.minimum && seconds <= bounds.maximum ? undefined : `cacheTtl of '${routeKey}' is ${seconds} s`,
  *subjects() {},
});
