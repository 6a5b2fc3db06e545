import { ApiKind } from '../../template-model/api-kind';
import { referenceOf } from '../../template-model/references';
import { gatewayAssociationsOf } from '../../template-model/web-acl-associations';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { scope: 'REGIONAL' } as const;

export const webAclScope = new Rule<{ readonly webAcl: string; readonly scope: string }>({
  id: 'AGW-WAF-05',
  title: `A web ACL of a stage has the scope ${bounds.scope}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'AWS WAF refuses the association.',
  page: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html',
  bounds,
  allowed: `stages take web ACLs of the scope ${bounds.scope} in their own region, also stages of edge-optimized APIs`,
  fix: `Set the Scope of the web ACL to ${bounds.scope}.`,
  judge: ({ webAcl, scope }) =>
    scope === bounds.scope ? undefined : `the web ACL '${webAcl}' of a stage has the scope '${scope}'`,
  *subjects(model) {
    for (const { element } of gatewayAssociationsOf(model)) {
      const arn = element.properties.string('WebACLArn');
      if (arn !== undefined) yield { element, value: { webAcl: arn, scope: scopeIn(arn) } };
      const webAcl = model.element(referenceOf(element.properties.raw('WebACLArn')) ?? '');
      const scope = webAcl?.resourceType === 'AWS::WAFv2::WebACL' ? webAcl.properties.string('Scope') : undefined;
      if (webAcl && scope !== undefined) yield { element, value: { webAcl: webAcl.logicalId, scope } };
    }
  },
});

/** The scope that stands in the ARN of a web ACL. */
export function scopeIn(webAclArn: string): string {
  if (/^arn:[\w-]+:waf(-regional)?:/.test(webAclArn)) return 'of AWS WAF Classic';
  return webAclArn.includes(':global/webacl/') ? 'CLOUDFRONT' : bounds.scope;
}
