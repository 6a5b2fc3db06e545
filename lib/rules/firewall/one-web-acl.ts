import { ApiKind } from '../../template-model/api-kind';
import { GatewayAssociation, gatewayAssociationsOf } from '../../template-model/web-acl-associations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const oneWebAcl = new Rule<{ readonly resourceArn: string; readonly times: number }>({
  id: 'AGW-WAF-06',
  title: 'A stage has one web ACL',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'One association takes the place of the other, or is refused.',
  page: 'https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html',
  allowed: 'a stage is protected by one web ACL',
  fix: 'Join the rules in one web ACL, and keep one association.',
  judge: ({ resourceArn, times }) => (times > 1 ? `${times} web ACLs are associated with '${resourceArn}'` : undefined),
  *subjects(model) {
    const known: GatewayAssociation[] = [];
    for (const association of gatewayAssociationsOf(model)) {
      const times = 1 + known.filter((other) => isSame(association, other)).length;
      known.push(association);
      yield { element: association.element, value: { resourceArn: association.resourceArn, times } };
    }
  },
});

/** Two associations under different conditions may never be there together. */
function isSame({ element, resourceArn }: GatewayAssociation, other: GatewayAssociation): boolean {
  const isWhole = !resourceArn.includes('${Fn::');
  return isWhole && resourceArn === other.resourceArn && element.condition === other.element.condition;
}
