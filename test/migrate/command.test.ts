import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongUse } from '../../lib/command/nearest-name';
import { runCommand } from '../../lib/command/run-command';

const folder = mkdtempSync(join(tmpdir(), 'migrate-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  process.exitCode = undefined;
});

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What a command prints, and how it ends. */
async function run(...args: string[]): Promise<{ out: string; exitCode: typeof process.exitCode; error?: Error }> {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  try {
    await runCommand(args);
    return { out: lines.join('\n'), exitCode: process.exitCode };
  } catch (error) {
    return { out: lines.join('\n'), exitCode: process.exitCode, error: error as Error };
  } finally {
    log.mockRestore();
  }
}

const api = (name: string, extra: object = {}) =>
  JSON.stringify({
    Resources: { [name]: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'shop' } }, ...extra },
  });
const KEPT = fileOf('kept.json', api('Api'));
const OTHER = fileOf('other.json', api('Other'));

test('a plan ends with 1 where something is lost, and tells programs the same as people', async () => {
  expect(await run('migrate', 'plan', KEPT, KEPT)).toMatchObject({
    exitCode: undefined,
    out: expect.stringContaining('0 LOST'),
  });
  const lost = await run('migrate', 'plan', KEPT, OTHER, '--json');
  expect(lost.exitCode).toBe(1);
  expect(JSON.parse(lost.out).lost).toEqual([
    { stack: 'other', thing: 'api', logicalId: 'Api', what: 'the address of the API' },
  ]);
});

test('what the command line of AWS answers is a template, also where it is YAML with short forms', async () => {
  const yaml = [
    'Resources:',
    '  Api: { Type: AWS::ApiGateway::RestApi, Properties: { Name: shop } }',
    '  Path:',
    '    Type: AWS::ApiGateway::Resource',
    '    Properties: { RestApiId: !Ref Api, ParentId: !GetAtt Api.RootResourceId, PathPart: pets }',
  ].join('\n');
  const answer = fileOf('answer.json', JSON.stringify({ StagesAvailable: ['Processed'], TemplateBody: yaml }));
  const plan = await run('migrate', 'plan', fileOf('old.yaml', yaml), answer);
  expect(plan.out).toContain('2 kept, 0 made, 0 replaced, 0 deleted');
});

test('identities are written, and what was written by hand stays', async () => {
  const out = join(folder, 'gatehouse.identities.json');
  await run('migrate', 'identities', KEPT, '--stack', 'Shop', '--out', out);
  const written = readFileSync(out, 'utf8');
  expect(JSON.parse(written)).toEqual({
    stacks: { Shop: { identities: { api: { type: 'AWS::ApiGateway::RestApi', logicalId: 'Api' } } } },
  });
  writeFileSync(out, written.replace('"logicalId": "Api"', '"logicalId": "Api", "construct": "Shop/NewApi"'));
  await run('migrate', 'identities', KEPT, '--stack', 'Shop', '--out', out);
  expect(readFileSync(out, 'utf8')).toContain('"construct": "Shop/NewApi"');
});

test('code goes to a file, or to the console', async () => {
  const out = join(folder, 'api.ts');
  expect((await run('migrate', 'scaffold', KEPT, '--out', out)).out).toContain('api.ts has 0 routes of 1 APIs');
  expect((await run('migrate', 'scaffold', KEPT)).out).toBe(readFileSync(out, 'utf8'));
});

test.each<[string, string, string]>([
  ['nothing', '', 'is empty.'],
  ['spaces', ' \n ', 'is empty.'],
  ['a text', 'hello', 'is no CloudFormation template: it has no Resources.'],
  ['broken JSON', '{ "Resources": ', 'is neither JSON nor YAML'],
  ['a list', '[1, 2]', 'is no CloudFormation template: it has no Resources.'],
  ['null', 'null', 'is no CloudFormation template: it has no Resources.'],
  ['a resource without a type', '{"Resources":{"A":{}}}', 'the resource A has no Type.'],
  [
    'an OpenAPI document',
    '{"openapi":"3.0.1","paths":{}}',
    "is an OpenAPI document; only 'migrate scaffold' takes one.",
  ],
  [
    'a template of SAM',
    'Transform: AWS::Serverless-2016-10-31\nResources: { A: { Type: AWS::Serverless::Api } }',
    'has the transform AWS::Serverless-2016-10-31, which only CloudFormation can carry out. Take the template that came of it: ' +
      'aws cloudformation get-template --template-stage Processed.',
  ],
  ['a macro', '{"Resources":{"Fn::Transform":{"Name":"M"}}}', 'has the transform Fn::Transform'],
  [
    'aliases that blow up',
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]\n`,
    'Excessive alias count',
  ],
])('%s is refused in one sentence', async (what, content, said) => {
  const { error } = await run('migrate', 'plan', fileOf(`${what}.txt`, content), KEPT);
  expect(error?.message).toContain(said);
});

test.each<[string[], string]>([
  [['migrate', 'paln'], "There is no command 'migrate paln'. Did you mean 'migrate plan'?"],
  [['migrat'], "There is no command 'migrat'. Did you mean 'migrate'?"],
  [['migrate', 'plan', KEPT, OTHER, '--jsno'], "There is no option '--jsno'. Did you mean '--json'?"],
  [['migrate', 'plan', KEPT], 'Usage: cdk-gatehouse migrate plan <deployed> <new>'],
])('%j is wrong use', async (args, said) => {
  const { error } = await run(...args);
  expect(error).toBeInstanceOf(WrongUse);
  expect(error?.message).toContain(said);
});

test('a template as large as CloudFormation takes is planned in seconds', async () => {
  const method = (index: number) => ({
    [`Path${index}`]: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
        PathPart: `p${index}`,
      },
    },
    [`Get${index}`]: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ResourceId: { Ref: `Path${index}` },
        HttpMethod: 'GET',
        Integration: { Type: 'MOCK', RequestTemplates: { 'application/json': 'x'.repeat(3000) } },
      },
    },
  });
  const parts = Object.assign({}, ...Array.from({ length: 249 }, (_, index) => method(index)));
  const [old, next] = [fileOf('large-old.json', api('Api', parts)), fileOf('large-new.json', api('Other', parts))];
  const started = performance.now();
  expect((await run('migrate', 'plan', old, next)).exitCode).toBe(1);
  expect(performance.now() - started).toBeLessThan(20_000);
});
