import { TemplateModel } from '../../lib/template-model/template-model';
import { Unresolved } from '../../lib/template-model/unresolved';

const propertiesOf = (Properties: object) =>
  TemplateModel.fromTemplate({ Resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties } } }).apis[0]
    .properties;

describe('intrinsic functions', () => {
  test.each([
    ['a reference', { Ref: 'Stage' }, '${Stage}'],
    ['a pseudo parameter', { Ref: 'AWS::Region' }, '${AWS::Region}'],
    ['an attribute', { 'Fn::GetAtt': ['Function', 'Arn'] }, '${Function.Arn}'],
    ['an attribute in one string', { 'Fn::GetAtt': 'Function.Arn' }, '${Function.Arn}'],
    ['a substitution', { 'Fn::Sub': 'arn:${AWS::Partition}:x/${Id}' }, 'arn:${AWS::Partition}:x/${Id}'],
    ['an escape', { 'Fn::Sub': '${Id}/${!stageVariables.alias}' }, '${Id}/${stageVariables.alias}'],
    ['a variable', { 'Fn::Sub': ['${A}-${B}', { A: { Ref: 'Id' }, B: 1 }] }, '${Id}-1'],
    ['a join', { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Partition' }, 5]] }, 'arn:${AWS::Partition}:5'],
    ['a nested join', { 'Fn::Join': ['', ['a', { 'Fn::Join': ['/', ['b', { Ref: 'C' }]] }]] }, 'ab/${C}'],
    ['a join of a list that is unresolved', { 'Fn::Join': [',', { Ref: 'List' }] }, '${Fn::Join}'],
    ['a condition', { 'Fn::If': ['IsProd', 'a', 'b'] }, '${Fn::If}'],
    ['any other function', { 'Fn::ImportValue': 'name' }, '${Fn::ImportValue}'],
    ['a dynamic reference', '{{resolve:ssm:/name}}', '{{resolve:ssm:/name}}'],
    ['a dynamic reference in a substitution', { 'Fn::Sub': 'a{{resolve:ssm:/b}}' }, 'a{{resolve:ssm:/b}}'],
    ['a dynamic reference out of parts', { 'Fn::Join': [':', ['{{resolve', 'ssm:/b}}']] }, '{{resolve:ssm:/b}}'],
    ['a function of the wrong shape', { 'Fn::Sub': [{}] }, '${Fn::Sub}'],
  ])('%s is unresolved', (_, Name, text) => {
    const properties = propertiesOf({ Name });
    expect(properties.isUnresolved('Name')).toBe(true);
    expect(properties.string('Name')).toBeUndefined();
    expect(properties.text('Name')).toBe(text);
    expect((properties.raw('Name') as Unresolved).intrinsic).toEqual(Name);
  });

  test.each([
    ['a join of literals', { 'Fn::Join': ['-', ['a', 1, true]] }, 'a-1-true'],
    ['a substitution with nothing to substitute', { 'Fn::Sub': 'plain ${!x}' }, 'plain ${x}'],
    ['a substitution of literals', { 'Fn::Sub': ['${A}b', { A: 'a' }] }, 'ab'],
    ['a join without the absent part', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::NoValue' }]] }, 'a'],
  ])('%s is a literal', (_, Name, literal) => {
    expect(propertiesOf({ Name }).string('Name')).toBe(literal);
  });

  test('AWS::NoValue and null are absence, in lists too', () => {
    const properties = propertiesOf({
      Name: { Ref: 'AWS::NoValue' },
      Description: null,
      BinaryMediaTypes: [{ Ref: 'AWS::NoValue' }, 'image/png'],
    });
    expect(properties.names()).toEqual(['BinaryMediaTypes']);
    expect(properties.list('BinaryMediaTypes')).toEqual(['image/png']);
  });

  test('a parameter stays unresolved whatever its default', () => {
    const model = TemplateModel.fromTemplate({
      Parameters: { Name: { Type: 'String', Default: 'pets' } },
      Resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: { Ref: 'Name' } } } },
    });
    expect(model.apis[0].properties.isUnresolved('Name')).toBe(true);
    expect(model.apis[0].name).toBe('${Name}');
  });

  test('values inside objects and lists are read too', () => {
    const properties = propertiesOf({ EndpointConfiguration: { Types: ['PRIVATE', { Ref: 'Type' }] } });
    const types = properties.map('EndpointConfiguration').list('Types') ?? [];
    expect(types[0]).toBe('PRIVATE');
    expect(types[1]).toBeInstanceOf(Unresolved);
    expect(properties.map('EndpointConfiguration').strings('Types')).toEqual(['PRIVATE']);
  });

  test('the names of Object.prototype are not properties', () => {
    const properties = propertiesOf({ Name: 'pets' });
    expect(properties.has('constructor')).toBe(false);
    expect(properties.raw('toString')).toBeUndefined();
  });
});
