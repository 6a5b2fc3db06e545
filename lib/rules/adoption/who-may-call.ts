import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const whoMayCall = new Rule<{
  readonly api: string;
  /** Routes that IAM guards because neither they nor the API say who may call. */
  readonly silent: readonly string[];
}>({
  id: 'AGW-ADO-33',
  title: 'An API that takes the place of a deployed one says who may call it',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The default is IAM: where everybody could call before, every call without a signature is answered with 403.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html',
  allowed: 'what is not said asks for IAM signatures',
  fix:
    'Write GatewayAuthorizer.publicAccess() for the authorizer where everybody may call, and GatewayAuthorizer.iam() where IAM guards it ' +
    'already; with GatewayDefaults.SERVICE whatever is not said is open.',
  judge({ api, silent }) {
    if (silent.length === 0) return undefined;
    const [first, ...others] = silent;
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return `'${api}' does not say who may call '${first}'${more}`;
  },
  *subjects() {},
});
