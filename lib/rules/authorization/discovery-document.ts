import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { path: '/.well-known/openid-configuration' } as const;

export const discoveryDocument = new Rule<string>({
  id: 'AGW-AUTH-32',
  title: `The discovery document of an OpenID Connect provider is found under ${bounds.path}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'API Gateway looks for the document there and refuses the authorizer when it finds none.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
  bounds,
  allowed: `its address begins with https:// and ends in ${bounds.path}`,
  fix: 'Correct the address, or give the issuer to GatewayAuthorizer.jwt.',
  judge: (url) =>
    url.startsWith('https://') && url.endsWith(bounds.path)
      ? undefined
      : `'${url}' is given as the address of a discovery document`,
  *subjects() {},
});
