import { CfnRoutingRule } from 'aws-cdk-lib/aws-apigatewayv2';
import { RuleOfStage } from './domain-check';
import { arnOf, NamedDomain, placeFor } from './named-domain';

/** One routing rule, whose logical id comes from its priority. */
export function domainRoutingRule(domain: NamedDomain, { options, stage }: RuleOfStage): CfnRoutingRule {
  const { basePaths, headers = {}, priority, stripBasePath } = options;
  const { id, reference, scope } = placeFor(domain, stage, 'Rule', `${priority}`);
  // The order of a map has no meaning, so it must not show.
  const matchHeaders = Object.entries(headers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([header, valueGlob]) => ({ matchHeaders: { anyOf: [{ header, valueGlob }] } }));
  const rule = new CfnRoutingRule(scope, id, {
    domainNameArn: arnOf(domain, reference, scope),
    priority,
    conditions: [...matchHeaders, ...(basePaths ? [{ matchBasePaths: { anyOf: basePaths } }] : [])],
    actions: [{ invokeApi: { apiId: stage.apiId, stage: stage.stageName, stripBasePath } }],
  });
  rule.node.addDependency(stage.stage);
  if (domain.resource) rule.node.addDependency(domain.resource);
  return rule;
}
