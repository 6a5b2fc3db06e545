import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { targets: 1 } as const;

export const networkLoadBalancerTarget = new Rule<{ targetArns: readonly string[] }>({
  id: 'AGW-INT-19',
  title: `A VPC link of a REST API has ${bounds.targets} target, a Network Load Balancer`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the VPC link, or it ends up in the state FAILED.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CreateVpcLink.html',
  bounds,
  allowed: `AWS::ApiGateway::VpcLink takes ${bounds.targets} ARN of a Network Load Balancer`,
  fix: 'For an Application Load Balancer use a VPC link v2 (AWS::ApiGatewayV2::VpcLink) with IntegrationTarget.',
  judge({ targetArns }) {
    if (targetArns.length !== bounds.targets) return `the VPC link has ${targetArns.length} targets`;
    const [arn] = targetArns;
    const isWrong = !/^arn:|\$\{/.test(arn) || /:loadbalancer\/app\/|:targetgroup\/|:listener\//.test(arn);
    return isWrong ? `the VPC link's target is '${arn}'` : undefined;
  },
  *subjects(model) {
    for (const element of model.resourcesOfType('AWS::ApiGateway::VpcLink')) {
      const targets = element.properties.list('TargetArns');
      if (targets) yield { element, value: { targetArns: targets.map(textOf) } };
    }
  },
});

/** What only CloudFormation knows counts as a target and is not judged. */
function textOf(target: unknown): string {
  return typeof target === 'string' ? target : '${…}';
}
