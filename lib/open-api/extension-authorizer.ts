import { Duration } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../authorizers/gateway-authorizer';
import { AUTHORIZER, AUTHTYPE } from '../template-model/open-api/security';
import { extensionText } from './extension-text';
import { SpecificationPart } from './specification-part';

/** The authorizer that a security scheme writes itself, as `x-amazon-apigateway-authorizer` or `-authtype`. */
export function extensionAuthorizer(
  name: string,
  scheme: SpecificationPart,
  imports: () => Construct,
): GatewayAuthorizer | undefined {
  const written = scheme.get(AUTHORIZER);
  switch (written.get('type').text?.toLowerCase()) {
    case 'token':
      return GatewayAuthorizer.lambdaToken({
        ...lambdaOptions(name, written, imports()),
        identitySource: identitySourceOf(scheme, written)[0],
        validationRegex: written.get('identityValidationExpression').text,
      });
    case 'request':
      return GatewayAuthorizer.lambdaRequest({
        ...lambdaOptions(name, written, imports()),
        identitySources: identitySourceOf(scheme, written),
        simpleResponses: written.get('enableSimpleResponses').isTrue,
      });
    case 'cognito_user_pools':
      return GatewayAuthorizer.cognito({
        name,
        cacheTtl: cacheTtlOf(written),
        identitySource: identitySourceOf(scheme, written)[0],
        userPools: written
          .get('providerARNs')
          .items.map((arn, index) =>
            UserPool.fromUserPoolArn(imports(), `${name}UserPool${index}`, extensionText(arn)!),
          ),
      });
    case 'jwt': {
      const { issuer, audience } = written.get('jwtConfiguration').object as { issuer: string; audience: string[] };
      return GatewayAuthorizer.jwt({ name, issuer, audience, identitySource: identitySourceOf(scheme, written)[0] });
    }
    default:
      return scheme.get(AUTHTYPE).text?.toLowerCase() === 'awssigv4' ? GatewayAuthorizer.iam() : undefined;
  }
}

function lambdaOptions(name: string, written: SpecificationPart, scope: Construct) {
  const uri = extensionText(written.get('authorizerUri')) ?? '';
  const functionArn = /functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? uri;
  const roleArn = extensionText(written.get('authorizerCredentials'));
  return {
    name,
    cacheTtl: cacheTtlOf(written),
    handler: Function.fromFunctionAttributes(scope, `${name}Function`, { functionArn, sameEnvironment: true }),
    assumeRole: roleArn === undefined ? undefined : Role.fromRoleArn(scope, `${name}Role`, roleArn),
  };
}

function cacheTtlOf(written: SpecificationPart): Duration | undefined {
  const seconds = written.get('authorizerResultTtlInSeconds').value;
  return typeof seconds === 'number' ? Duration.seconds(seconds) : undefined;
}

/** A token comes in the header that the scheme names, unless the authorizer says where from. */
function identitySourceOf(scheme: SpecificationPart, written: SpecificationPart): string[] {
  const header = scheme.get('in').text === 'header' ? scheme.get('name').text : undefined;
  const source = written.get('identitySource');
  const sources = source.text === undefined ? source.texts : source.text.split(',').map((one) => one.trim());
  return sources.length > 0 || header === undefined ? sources : [`method.request.header.${header}`];
}
