import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctWebAcl = new Rule<{ readonly name: string; readonly settings: readonly string[] }>({
  id: 'AGW-WAF-08',
  title: 'Web ACLs of one stage set that differ have different names',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Stages share the web ACL of a name, so it cannot have settings of two kinds.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html',
  allowed: 'web ACLs of one name are the same',
  fix: "Give one of them a name of its own: WebAcl.managed({ name: 'Strict', … }).",
  judge: ({ name, settings }) =>
    new Set(settings).size === 1 ? undefined : `web ACL '${name}' has ${settings.join(' and ')}`,
  *subjects() {},
});
