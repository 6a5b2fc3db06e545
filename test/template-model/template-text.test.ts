import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { referencesIn } from '../../lib/template-model/references';
import { TemplateModel } from '../../lib/template-model/template-model';

const folder = mkdtempSync(join(tmpdir(), 'gateway-model-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string): TemplateModel {
  const path = join(folder, 'template');
  writeFileSync(path, text);
  return TemplateModel.fromFile(path);
}

describe('template files', () => {
  test('JSON', () => {
    const model = read('{"Resources": {"Api": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Name": "pets"}}}}');
    expect(model.apis[0].name).toBe('pets');
  });

  test('YAML with short forms', () => {
    const model = read(`
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: !Ref Name
      Description: !Sub '\${Stage} of \${AWS::Region}'
      CloneFrom: !GetAtt Other.Api.Id
      Policy: !Join ['', [a, !Ref B, !GetAtt [C, Arn]]]
      ApiKeySourceType: !If [IsProd, HEADER, AUTHORIZER]
      MinimumCompressionSize: !Select
        - 0
        - !Split [',', !ImportValue sizes]
      Body: !Transform { Name: 'AWS::Include', Parameters: { Location: !Sub 's3://\${Bucket}/api.yaml' } }
`);
    const { properties } = model.apis[0];
    expect(properties.text('Name')).toBe('${Name}');
    expect(properties.text('Description')).toBe('${Stage} of ${AWS::Region}');
    expect(properties.text('CloneFrom')).toBe('${Other.Api.Id}');
    expect(properties.text('Policy')).toBe('a${B}${C.Arn}');
    expect(properties.text('ApiKeySourceType')).toBe('${Fn::If}');
    expect(properties.text('MinimumCompressionSize')).toBe('${Fn::Select}');
    expect(properties.text('Body')).toBe('${Fn::Transform}');
    expect(referencesIn(properties.raw('Policy'))).toEqual(['B', 'C']);
    expect(referencesIn(properties.raw('Body'))).toEqual(['Bucket']);
  });

  test('a date is a string and status codes are names', () => {
    const model = read(`
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Policy: { Version: 2012-10-17 }
      Body: { paths: { /pets: { get: { responses: { 200: {} } } } } }
`);
    expect(model.apis[0].properties.map('Policy').string('Version')).toBe('2012-10-17');
    expect(model.routes[0].properties.maps('MethodResponses')[0].string('StatusCode')).toBe('200');
  });

  test('an alias that contains itself comes to an end', () => {
    const model = read(
      'Resources:\n  Api: &api\n    Type: AWS::ApiGateway::RestApi\n    Properties: { Name: pets, Policy: *api }\n',
    );
    expect(model.apis[0].name).toBe('pets');
  });

  test('neither JSON nor YAML is an error', () => {
    expect(() => read('Resources: [')).toThrow();
  });

  test.each(['', '42', 'null', '[]', 'just text'])('%p is a template without resources', (text) => {
    expect(read(text).apis).toEqual([]);
  });
});
