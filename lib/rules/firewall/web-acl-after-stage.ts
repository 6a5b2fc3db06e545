import { ApiKind } from '../../template-model/api-kind';
import { gatewayAssociationsOf, stageNameIn } from '../../template-model/web-acl-associations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const webAclAfterStage = new Rule<{ readonly stage: string; readonly waits: boolean }>({
  id: 'AGW-WAF-03',
  title: 'A web ACL is associated with a stage after the stage is made',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'AWS WAF finds no such stage, as in every new stack.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html',
  allowed: 'CloudFormation makes what nothing orders in any order',
  fix: 'Name the stage by a reference in the ResourceArn, or add it to the DependsOn of the association.',
  judge: ({ stage, waits }) =>
    waits ? undefined : `the association of a web ACL does not wait for the stage '${stage}'`,
  *subjects(model) {
    for (const { element, resourceArn, api } of gatewayAssociationsOf(model)) {
      const stage = stageNameIn(resourceArn);
      const made = (api?.stages ?? []).filter(({ stageName }) => stageName === stage);
      if (stage === undefined || made.length === 0) continue;
      yield { element, value: { stage, waits: made.some((earlier) => model.isMadeAfter(element, earlier)) } };
    }
  },
});
