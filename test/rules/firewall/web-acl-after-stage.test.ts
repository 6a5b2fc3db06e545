import { webAclAfterStage } from '../../../lib/rules/firewall/web-acl-after-stage';
import { ruleTester } from '../rule-tester';
import { association, STAGE_ARN } from './association';

const named = (stage: string) => ({ 'Fn::Sub': `arn:aws:apigateway:eu-west-1::/restapis/\${Api}/stages/${stage}` });

ruleTester(webAclAfterStage, {
  valid: [
    { name: 'a reference to the stage', resources: association(STAGE_ARN) },
    { name: 'a stage in DependsOn', resources: association(named('prod'), {}, { DependsOn: 'Stage' }) },
    { name: 'a stage that the template does not show', resources: association(named('dev')) },
    { name: 'an unresolved name', resources: association(named('${Name}')) },
  ],
  invalid: [
    {
      name: 'a stage by its name alone',
      resources: association(named('prod')),
      at: ['Association'],
      message: "the association of a web ACL does not wait for the stage 'prod'",
    },
  ],
});
