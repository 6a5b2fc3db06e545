import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { defaultTtlSeconds: 300 } as const;

export const requestIdentitySources = new Rule<{
  readonly identitySources: readonly string[];
  readonly ttlSeconds: number;
  readonly authorizer: string;
}>({
  id: 'AGW-AUTH-07',
  title: 'A REQUEST authorizer with a cache has an identity source',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The cache has no key; the service refuses the authorizer.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html',
  bounds,
  allowed: 'a cache needs at least one identity source as its key',
  fix: 'Name what identifies a caller, or turn the cache off with a TTL of 0.',
  judge: ({ identitySources, ttlSeconds, authorizer }) =>
    ttlSeconds > 0 && identitySources.length === 0
      ? `authorizer '${authorizer}' keeps responses for ${ttlSeconds} seconds and has no identity source`
      : undefined,
  *subjects(model) {
    for (const element of model.authorizers) {
      if (element.resourceType !== 'AWS::ApiGateway::Authorizer') continue;
      const { properties } = element;
      if (element.authorizerType !== 'REQUEST' || properties.isUnresolved('IdentitySource')) continue;
      const ttl = properties.has('AuthorizerResultTtlInSeconds')
        ? properties.number('AuthorizerResultTtlInSeconds')
        : bounds.defaultTtlSeconds;
      if (ttl === undefined) continue;
      const identitySources = (properties.string('IdentitySource') ?? '').split(',').filter((source) => source !== '');
      yield {
        element,
        value: { identitySources, ttlSeconds: ttl, authorizer: properties.string('Name') ?? element.logicalId },
      };
    }
  },
});
