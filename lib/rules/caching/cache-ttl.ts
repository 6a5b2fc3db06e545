import { ApiKind } from '../../template-model/api-kind';
import { methodSettingsOf } from '../../template-model/method-settings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { minimumSeconds: 0, maximumSeconds: 3600 } as const;

export const cacheTtl = new Rule<{ readonly routeKey: string; readonly seconds: number }>({
  id: 'AGW-CACHE-03',
  title: `A cached response lives for ${bounds.minimumSeconds} to ${bounds.maximumSeconds} whole seconds`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the stage; the limit cannot be raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  bounds,
  allowed: `API Gateway keeps cached responses for ${bounds.minimumSeconds} to ${bounds.maximumSeconds} s`,
  fix: 'Use Duration.hours(1) or less.',
  judge: ({ routeKey, seconds }) =>
    Number.isInteger(seconds) && seconds >= bounds.minimumSeconds && seconds <= bounds.maximumSeconds
      ? undefined
      : `cacheTtl of '${routeKey}' is ${seconds} s`,
  *subjects(model) {
    for (const { element, properties, routeKey = 'a method' } of methodSettingsOf(model)) {
      const seconds = properties.number('CacheTtlInSeconds');
      if (seconds !== undefined) yield { element, value: { routeKey, seconds } };
    }
  },
});
