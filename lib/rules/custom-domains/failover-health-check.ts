import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { failover: 'PRIMARY' } as const;

export const failoverHealthCheck = new Rule<{ readonly failover: string; readonly hasHealthCheck: boolean }>({
  id: 'AGW-DOM-60',
  title: 'A primary record has a health check',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Route 53 takes the primary region for well for ever, and never fails over.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/dns-failover.html',
  bounds,
  allowed: `a ${bounds.failover} record steps back when its health check fails`,
  fix: 'Pass healthCheck.',
  judge: ({ failover, hasHealthCheck }) =>
    failover === bounds.failover && !hasHealthCheck ? 'the primary record has no health check' : undefined,
  *subjects() {},
});
