import { AuthorizerElement, RouteElement } from '../../template-model/elements';
import { FUNCTION_TYPES } from '../../template-model/integration';
import { referencesIn } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { Code, printed } from './code';
import { Inexpressible, Source } from './source';

/** Who may call a route; nothing where everybody may. */
export function authorizerCode(route: RouteElement, model: TemplateModel, source: Source): string | undefined {
  const { authorizationType = 'NONE', authorizer } = route;
  if (authorizationType === 'NONE') return undefined;
  source.use('GatewayAuthorizer');
  if (authorizationType === 'AWS_IAM') return 'GatewayAuthorizer.iam()';
  if (!authorizer) throw new Inexpressible('its authorizer does not stand in the template');
  return authorizerOf(authorizer, model, source);
}

function authorizerOf(authorizer: AuthorizerElement, model: TemplateModel, source: Source): string {
  const { authorizerType, properties } = authorizer;
  const name = authorizer.name === undefined ? undefined : source.text(properties.raw('Name'));
  const seconds = properties.number('AuthorizerResultTtlInSeconds');
  const cacheTtl = seconds === undefined ? undefined : `${source.use('Duration', 'aws-cdk-lib')}.seconds(${seconds})`;
  const written = [properties.raw('IdentitySource')].flat().filter((identity) => identity !== undefined);
  const sources = written
    .flatMap((identity) => String(identity).split(','))
    .map((identity) => source.text(identity.trim()));
  const call = (factory: string, options: { readonly [name: string]: Code | undefined }) =>
    source.constant(
      authorizer.name?.includes('$') === false ? authorizer.name : authorizer.logicalId,
      `GatewayAuthorizer.${factory}(${printed(options)})`,
    );
  const invoked = properties.has('AuthorizerCredentialsArn') ?? false;
  if (properties.has('AuthorizerCredentials') || invoked)
    throw new Inexpressible('its authorizer is called with a role');
  switch (authorizerType) {
    case 'COGNITO_USER_POOLS':
      return call('cognito', {
        name,
        userPools: poolsOf(authorizer, model, source),
        identitySource: sources[0],
        cacheTtl,
      });
    case 'TOKEN':
      return call('lambdaToken', {
        name,
        handler: handlerOf(authorizer, model, source),
        identitySource: sources[0],
        validationRegex: properties.has('IdentityValidationExpression')
          ? source.text(properties.raw('IdentityValidationExpression'))
          : undefined,
        cacheTtl,
      });
    case 'REQUEST': {
      const version = properties.string('AuthorizerPayloadFormatVersion');
      return call('lambdaRequest', {
        name,
        handler: handlerOf(authorizer, model, source),
        identitySources: sources.length > 0 ? sources : undefined,
        payloadFormatVersion:
          version &&
          `${source.use('AuthorizerPayloadVersion', 'aws-cdk-lib/aws-apigatewayv2')}.VERSION_${version.replace('.', '_')}`,
        simpleResponses: properties.boolean('EnableSimpleResponses') ? 'true' : undefined,
        cacheTtl,
      });
    }
    case 'JWT': {
      const configuration = properties.map('JwtConfiguration');
      return call('jwt', {
        name,
        issuer: source.text(configuration.raw('Issuer')),
        audience: (configuration.list('Audience') ?? []).map((audience) => source.text(audience)),
        identitySource: sources[0],
      });
    }
    default:
      throw new Inexpressible(`its authorizer has the type ${authorizerType ?? 'none'}`);
  }
}

function handlerOf({ properties }: AuthorizerElement, model: TemplateModel, source: Source): string {
  const [logicalId] = referencesIn(properties.raw('AuthorizerUri')).filter((id) =>
    FUNCTION_TYPES.includes(model.element(id)?.resourceType ?? ''),
  );
  if (logicalId === undefined) throw new Inexpressible("its authorizer's function does not stand in the template");
  return source.given(logicalId, 'IFunction', 'aws-cdk-lib/aws-lambda');
}

function poolsOf({ properties }: AuthorizerElement, model: TemplateModel, source: Source): Code {
  return (properties.list('ProviderARNs') ?? []).map((arn) => {
    const [logicalId] = referencesIn(arn).filter((id) => model.element(id)?.resourceType === 'AWS::Cognito::UserPool');
    if (logicalId === undefined) throw new Inexpressible('its user pool does not stand in the template');
    return source.given(logicalId, 'IUserPool', 'aws-cdk-lib/aws-cognito');
  });
}
