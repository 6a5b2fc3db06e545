import { ApiKind } from '../../template-model/api-kind';
import { gatewayAssociationsOf } from '../../template-model/web-acl-associations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const webAclRestStage = new Rule<{ readonly resourceArn: string; readonly kind?: ApiKind }>({
  id: 'AGW-WAF-01',
  title: 'A web ACL is associated with a stage of a REST API',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'AWS WAF refuses the association; it cannot protect HTTP and WebSocket APIs.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html',
  allowed: 'AWS WAF takes arn:aws:apigateway:<region>::/restapis/<api id>/stages/<stage name>',
  fix: 'Write the ARN of a stage of a REST API; put CloudFront with a web ACL before any other API.',
  judge({ resourceArn, kind }) {
    const known = resourceArn.replace(/\$\{[^}]*\}/g, '?');
    // What is unknown at the end may hold more than one part.
    const isStage = /^[^:]+:[^:]*:apigateway:[^:]*::\/restapis\/([^/]+\/stages\/[^/]+|.*\?)$/.test(known);
    const isRest = kind === undefined || kind === ApiKind.REST;
    return isStage && isRest ? undefined : `a web ACL is associated with '${resourceArn}'`;
  },
  *subjects(model) {
    for (const { element, resourceArn, api } of gatewayAssociationsOf(model)) {
      yield { element, value: { resourceArn, kind: api?.kind } };
    }
  },
});
