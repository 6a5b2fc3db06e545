import { BodyInspectionLimit, GatewayApi, StageSet, StageSettings, WebAcl } from '../../lib';
import { mockRoute, sampleStack, validTemplateOf } from '../sample';

const ARN = 'arn:aws:wafv2:eu-west-1:111111111111:regional/webacl/pets/1';

function templateWith(stages: { [name: string]: StageSettings }) {
  const stack = sampleStack();
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /a': mockRoute } });
  return { stages: new StageSet(stack, 'Stages', { api, stages }), template: validTemplateOf(stack) };
}

describe('a web ACL', () => {
  test('that exists guards the stage, after the stage is there', () => {
    const { template, stages } = templateWith({ prod: { webAcl: WebAcl.fromArn(ARN) }, dev: {} });
    const [{ Properties, DependsOn }] = Object.values(template.findResources('AWS::WAFv2::WebACLAssociation'));
    const [stageId] = Object.keys(
      template.findResources('AWS::ApiGateway::Stage', { Properties: { StageName: 'prod' } }),
    );
    expect(Properties.WebACLArn).toBe(ARN);
    expect(Properties.ResourceArn['Fn::Join'][1].at(-1)).toEqual({ Ref: stageId });
    expect([DependsOn].flat()).toEqual([stageId]);
    template.resourceCountIs('AWS::WAFv2::WebACLAssociation', 1);
    expect(stages.stage('dev').webAclAssociation).toBeUndefined();
  });

  test('is made once for the stages that share it', () => {
    const managed = () => ({ webAcl: WebAcl.managed({ rateLimit: 500 }) });
    const { template } = templateWith({ prod: managed(), test: managed(), dev: {} });
    template.resourceCountIs('AWS::WAFv2::WebACLAssociation', 2);
    const [{ Properties }] = Object.values(template.findResources('AWS::WAFv2::WebACL'));
    expect(Properties).toMatchObject({ Scope: 'REGIONAL', DefaultAction: { Allow: {} } });
    expect(Properties.Rules.map(({ Name, Statement }: any) => [Name, Object.values(Statement)[0]])).toEqual([
      ['RateLimit', { AggregateKeyType: 'IP', Limit: 500 }],
      ['AWSManagedRulesCommonRuleSet', { VendorName: 'AWS', Name: 'AWSManagedRulesCommonRuleSet' }],
      ['AWSManagedRulesKnownBadInputsRuleSet', { VendorName: 'AWS', Name: 'AWSManagedRulesKnownBadInputsRuleSet' }],
    ]);
    expect(Properties.Rules[0].Action).toEqual({ Block: {} });
  });

  test('may differ from stage to stage', () => {
    const { template } = templateWith({
      prod: { webAcl: WebAcl.managed() },
      dev: { webAcl: WebAcl.managed({ name: 'Strict', rateLimit: 10 }) },
    });
    template.resourceCountIs('AWS::WAFv2::WebACL', 2);
  });

  test('of one name has one limit', () => {
    const managed = (rateLimit: number) => ({ webAcl: WebAcl.managed({ rateLimit }) });
    expect(() => templateWith({ prod: managed(500), test: managed(10) })).toThrow(/^AGW-WAF-08: /);
  });

  test('limits no less than WAF can', () => {
    expect(() => WebAcl.managed({ rateLimit: 5 })).toThrow('AGW-WAF-07: rateLimit is 5; ');
  });

  test('counts what a rule of AWS would block, and inspects larger bodies', () => {
    const webAcl = WebAcl.managed({
      countedRules: ['SizeRestrictions_BODY', 'Host_localhost_HEADER'],
      bodyInspectionLimit: BodyInspectionLimit.KB_64,
    });
    const [{ Properties }] = Object.values(
      templateWith({ prod: { webAcl } }).template.findResources('AWS::WAFv2::WebACL'),
    );
    expect(Properties.AssociationConfig).toEqual({
      RequestBody: { API_GATEWAY: { DefaultSizeInspectionLimit: 'KB_64' } },
    });
    expect(
      Properties.Rules.map(({ Statement }: any) => Statement.ManagedRuleGroupStatement?.RuleActionOverrides),
    ).toEqual([
      undefined,
      [{ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } }],
      [{ Name: 'Host_localhost_HEADER', ActionToUse: { Count: {} } }],
    ]);
  });

  test('counts rules that there are', () => {
    expect(() => WebAcl.managed({ countedRules: ['SizeRestriction_BODY'] })).toThrow(
      /^AGW-WAF-09: .* no rule 'SizeRestriction_BODY'; .* Did you mean 'SizeRestrictions_BODY'/,
    );
  });

  test('of one name counts the same rules', () => {
    const managed = (...countedRules: string[]) => ({ webAcl: WebAcl.managed({ countedRules }) });
    const both = ['NoUserAgent_HEADER', 'SizeRestrictions_BODY'];
    expect(() => templateWith({ prod: managed(...both), test: managed() })).toThrow(/^AGW-WAF-08: /);
    templateWith({ prod: managed(...both), test: managed(...both.reverse()) });
  });
});
