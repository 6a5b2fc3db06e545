import { webAclRestStage } from '../../../lib/rules/firewall/web-acl-rest-stage';
import { ruleTester } from '../rule-tester';
import { httpStage } from '../staged-apis';
import { association, STAGE_ARN } from './association';

const { Association } = association({ 'Fn::Sub': 'arn:aws:apigateway:eu-west-1::/restapis/${Api}/stages/prod' }) as {
  Association?: object;
};

ruleTester(webAclRestStage, {
  valid: [
    { name: 'a stage', resources: association(STAGE_ARN) },
    { name: 'a stage by its name', resources: association('arn:aws:apigateway:eu-west-1::/restapis/a1/stages/prod') },
    {
      name: 'a load balancer',
      resources: association('arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/app/a/b'),
    },
    {
      name: 'an unresolved end',
      resources: association({ 'Fn::Sub': 'arn:aws:apigateway:eu-west-1::/restapis/${Rest}' }),
    },
    { name: 'an unresolved ARN', resources: association({ Ref: 'Arn' }) },
  ],
  invalid: [
    {
      name: 'a stage of an HTTP API',
      resources: association('arn:aws:apigateway:eu-west-1::/apis/a1/stages/$default'),
      at: ['Association'],
      message: "a web ACL is associated with 'arn:aws:apigateway:eu-west-1::/apis/a1/stages/$default'",
    },
    {
      name: 'a stage of an HTTP API that is written like one of a REST API',
      resources: httpStage({}, { Association }),
      at: ['Association'],
      message: '/restapis/${Api}/stages/prod',
    },
    {
      name: 'a whole API',
      resources: association({ 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}::/restapis/a1' }),
      at: ['Association'],
      message: '/restapis/a1',
    },
    {
      name: 'an ARN that calls an API',
      resources: association('arn:aws:execute-api:eu-west-1:123456789012:a1/prod'),
      at: ['Association'],
      message: 'execute-api',
    },
  ],
});
