import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const cdkIntegrationParameters = new Rule<{ readonly routeKey: string; readonly settings: readonly string[] }>({
  id: 'AGW-INT-64',
  title: 'An integration that was made with aws-cdk-lib brings its parameter mappings itself',
  severity: Severity.ERROR,
  kinds: [ApiKind.HTTP],
  reason:
    'Mappings are a part of the integration, which several routes can share, so those of the route would be lost.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html',
  allowed: 'such an integration takes parameterMapping of its own',
  fix: 'Give the mappings to the integration of aws-cdk-lib, or use another integration of GatewayIntegration.',
  judge: ({ routeKey, settings }) =>
    settings.length === 0
      ? undefined
      : `'${routeKey}' has ${settings.join(' and ')} beside an integration of aws-cdk-lib`,
  *subjects() {},
});
