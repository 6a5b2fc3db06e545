import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumAudiences: 50 } as const;

export const jwtConfiguration = new Rule<{
  readonly authorizer: string;
  readonly issuer?: string;
  readonly audience?: readonly unknown[];
  readonly sources?: number;
}>({
  id: 'AGW-AUTH-23',
  title: 'A JWT authorizer has an issuer, an audience and one identity source',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason: 'The service refuses the authorizer, or every token.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
  bounds,
  allowed: `it needs the https issuer that tokens name, 1 to ${bounds.maximumAudiences} audiences and 1 identity source`,
  fix: 'Complete JwtConfiguration and IdentitySource; the issuer is the iss of the tokens, not the address of a document.',
  judge: ({ authorizer, issuer = 'https://', audience = ['any'], sources = 1 }) => {
    const is = `the JWT authorizer '${authorizer}' has`;
    const isDocument = /\/\.well-known\/|\.json$|[?#]/.test(issuer);
    if (!issuer.startsWith('https://') || isDocument) return `${is} the issuer '${issuer}'`;
    if (audience.length < 1 || audience.length > bounds.maximumAudiences) return `${is} ${audience.length} audiences`;
    if (audience.includes('')) return `${is} the audience ''`;
    return sources === 1 ? undefined : `${is} ${sources} identity sources`;
  },
  *subjects(model) {
    for (const api of [...model.httpApis, ...model.webSocketApis]) {
      for (const element of api.authorizers) {
        const { properties } = element;
        const authorizer = element.name ?? element.logicalId;
        if (element.authorizerType !== 'JWT' || properties.isUnresolved('JwtConfiguration')) continue;
        const jwt = properties.map('JwtConfiguration');
        const issuer = jwt.isUnresolved('Issuer') ? undefined : (jwt.string('Issuer') ?? '');
        const audience = jwt.isUnresolved('Audience') ? undefined : (jwt.list('Audience') ?? []);
        const sources = properties.isUnresolved('IdentitySource')
          ? undefined
          : (properties.list('IdentitySource')?.length ?? 0);
        yield { element, value: { authorizer, issuer, audience, sources } };
      }
    }
  },
});
