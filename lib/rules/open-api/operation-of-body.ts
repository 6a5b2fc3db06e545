import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const operationOfBody = new Rule<{ readonly routeKey: string; readonly problem: string | undefined }>({
  id: 'AGW-OAS-15',
  title: 'A route that is an operation of a body stands for no resource of its own',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'A body holds routes as data, and an object of aws-cdk-lib makes resources that refer to a method.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html',
  allowed: 'with DefinitionForm.OPENAPI, routes are data and have no resources',
  fix: 'Use what this library has for it, or DefinitionForm.RESOURCES.',
  judge: ({ problem, routeKey }) => (problem === undefined ? undefined : `'${routeKey}' ${problem}`),
  *subjects() {},
});
