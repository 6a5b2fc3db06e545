import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const awsActionAddress = new Rule<{
  readonly service: string;
  readonly action?: string;
  readonly path?: string;
  readonly namesIamActions: boolean;
}>({
  id: 'AGW-INT-68',
  title: 'A service is called by the name of an action, or by a path',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason:
    'The URI of the integration has room for one of them, and a path does not tell what the role must be allowed.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html',
  allowed: 'an integration has either an action, or a path with the IAM actions that it needs',
  fix: "Give one of them, such as action: 'GetItem', or path: 'model/{modelId}/invoke' with iamActions.",
  judge({ action, namesIamActions, path, service }) {
    if (action === undefined && path === undefined) return `'${service}' is called with neither an action nor a path`;
    if (action !== undefined && path !== undefined) return `'${service}' is called with '${action}' and with '${path}'`;
    return path === undefined || namesIamActions ? undefined : `'${service}' is called with '${path}' alone`;
  },
  *subjects() {},
});
