import { identityOf, referenceOf, referencesIn } from '../../lib/template-model/references';
import { TemplateModel } from '../../lib/template-model/template-model';

const model = TemplateModel.fromTemplate({
  Resources: {
    Plan: {
      Type: 'AWS::ApiGateway::UsagePlan',
      Properties: {
        Text: 'Plan',
        Ref: { Ref: 'Api' },
        Attribute: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
        Sub: { 'Fn::Sub': '${Api.RootResourceId}' },
        Variable: { 'Fn::Sub': ['${A}', { A: { Ref: 'Api' } }] },
        Region: { Ref: 'AWS::Region' },
        Part: { 'Fn::Sub': '${Api}/${AWS::Region}/${!Escaped}' },
        Joined: { 'Fn::Join': ['', [{ Ref: 'First' }, { 'Fn::Sub': '${Second.Arn}${First}' }]] },
        ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: { 'Fn::If': ['IsProd', { Ref: 'Prod' }, 'dev'] } }],
      },
    },
  },
});
const value = (name: string) => model.usagePlans[0].properties.raw(name);

describe('references', () => {
  test.each([
    ['Ref', 'Api'],
    ['Attribute', 'Api'],
    ['Sub', 'Api'],
    ['Variable', 'Api'],
    ['Text', undefined],
    ['Region', undefined],
    ['Part', undefined],
    ['Joined', undefined],
    ['Nothing', undefined],
  ])('%s refers to %s', (name, logicalId) => {
    expect(referenceOf(value(name))).toBe(logicalId);
  });

  test('an intrinsic function as the template writes it is taken too', () => {
    expect(referenceOf({ 'Fn::GetAtt': 'Api.RootResourceId' })).toBe('Api');
  });

  test.each([
    ['Part', ['Api']],
    ['Joined', ['First', 'Second']],
    ['ApiStages', ['Api', 'Prod']],
    ['Text', []],
  ])('%s has references inside', (name, logicalIds) => {
    expect(referencesIn(value(name))).toEqual(logicalIds);
  });

  test.each([
    ['Ref', '${Api}'],
    ['Sub', '${Api}'],
    ['Text', 'Plan'],
    ['Nothing', undefined],
  ])('%s has the identity %s', (name, identity) => {
    expect(identityOf(value(name))).toBe(identity);
  });

  test('functions that differ have different identities', () => {
    expect(identityOf(value('Part'))).not.toBe(identityOf(value('Joined')));
  });
});

describe('the order in which resources are made', () => {
  const ordered = TemplateModel.fromTemplate({
    Resources: {
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: {} },
      Method: { Type: 'AWS::ApiGateway::Method', Properties: { RestApiId: { Ref: 'Api' } } },
      Deployment: { Type: 'AWS::ApiGateway::Deployment', DependsOn: 'Method', Properties: {} },
      Loop: { Type: 'AWS::ApiGateway::Stage', DependsOn: ['Loop', 'Missing'], Properties: {} },
    },
  });
  const isMadeAfter = (later: string, earlier: string) =>
    ordered.isMadeAfter(ordered.element(later)!, ordered.element(earlier)!);

  test('follows references and DependsOn through what stands in between', () => {
    expect(isMadeAfter('Method', 'Api')).toBe(true);
    expect(isMadeAfter('Deployment', 'Method')).toBe(true);
    expect(isMadeAfter('Deployment', 'Api')).toBe(true);
  });

  test('is open where nothing says it', () => {
    expect(isMadeAfter('Api', 'Deployment')).toBe(false);
    expect(isMadeAfter('Loop', 'Api')).toBe(false);
  });
});
