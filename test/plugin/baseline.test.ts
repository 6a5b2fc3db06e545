import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, NestedStack, Stack, Validations } from 'aws-cdk-lib';
import { CfnRestApi, CfnStage } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { GatehouseRules, GatehouseRulesProps } from '../../lib/plugin/gatehouse-rules';
import { RuleProfile } from '../../lib/plugin/rule-profile';

let file: string;

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
  file = join(mkdtempSync(join(tmpdir(), 'baseline-')), 'gatehouse-baseline.json');
});

afterEach(() => {
  jest.restoreAllMocks();
  delete process.env.GATEHOUSE_BASELINE;
});

/** An API that somebody deployed long ago: of no type, and with a stage that says nothing. */
function oldApi(scope: Construct, id: string): CfnRestApi {
  const api = new CfnRestApi(scope, id, { name: id });
  new CfnStage(api, 'Prod', { restApiId: api.ref, stageName: 'prod', deploymentId: 'd1' });
  return api;
}

/** A finding that stops the synthesis. */
function tooLargeApi(scope: Construct, id: string): CfnRestApi {
  return new CfnRestApi(scope, id, {
    name: id,
    endpointConfiguration: { types: ['REGIONAL'] },
    minimumCompressionSize: 20_000_000,
  });
}

interface Told {
  readonly ruleName: string;
  readonly severity: string;
  readonly description: string;
  readonly id?: string;
}

/** What is told of an app, the findings of one API that is no part of the test left out. */
function told(make: (stack: Stack) => void, props: GatehouseRulesProps = { baseline: file }): Told[] {
  const app = new App();
  Validations.of(app).addPlugins(new GatehouseRules(props));
  make(new Stack(app, 'Shop'));
  const report = JSON.parse(readFileSync(join(app.synth().directory, 'validation-report.json'), 'utf8'));
  const ours = report.pluginReports.filter((one: any) => one.pluginName === 'Gatehouse');
  return ours.flatMap((one: any) =>
    one.violations.map(({ ruleName, severity, description, violatingConstructs: [construct] }: any) => ({
      ruleName,
      severity,
      description,
      id: construct.cloudFormationResource?.logicalId,
    })),
  );
}

function write(make: (stack: Stack) => void, props?: GatehouseRulesProps): Told[] {
  process.env.GATEHOUSE_BASELINE = 'write';
  const result = told(make, props);
  delete process.env.GATEHOUSE_BASELINE;
  return result;
}

const shop = (stack: Stack) => void oldApi(stack, 'Pets');

test('one command writes what is found, and says so', () => {
  const [written, ...others] = write(shop);
  expect(others).toEqual([]);
  expect(written.severity).toBe('info');
  expect(written.description).toMatch(/^\d+ findings of \d rules are written into .*gatehouse-baseline\.json/);
  const baseline = JSON.parse(readFileSync(file, 'utf8'));
  expect(baseline['AGW-EP-02']).toEqual(['Shop/Pets']);
  expect(baseline['AGW-THR-10']).toEqual(['Shop/PetsProdF4F17EE8']);
  expect(Object.keys(baseline)).toEqual(Object.keys(baseline).sort());
});

test('what is known becomes one line', () => {
  write(shop);
  const lines = told(shop);
  expect(lines.map(({ description, severity }) => [severity, description])).toEqual([
    ['info', expect.stringMatching(/^\d findings of \d rules are known from /)],
  ]);
});

test('an error that is known stops nobody', () => {
  const make = (stack: Stack) => void tooLargeApi(stack, 'Pets');
  expect(() => told(make, {})).toThrow(/AGW-BIN-04/);
  write(make);
  expect(told(make).map(({ severity }) => severity)).toEqual(['info']);
});

test('what is new is told as ever, also of a rule that is known elsewhere', () => {
  write(shop);
  const lines = told((stack) => {
    oldApi(stack, 'Pets');
    oldApi(new NestedStack(stack, 'Nested'), 'Cats');
  });
  const told10 = lines.filter(({ ruleName }) => ruleName === 'AGW-THR-10').map(({ id }) => id);
  expect(told10).toEqual(['CatsProd090FE6BA']);

  const broken = (stack: Stack) => {
    oldApi(stack, 'Pets');
    tooLargeApi(stack, 'Dogs');
  };
  expect(() => told(broken)).toThrow(/AGW-BIN-04/);
});

test('what is gone is told, with the command that makes the file smaller', () => {
  write(shop);
  const lines = told((stack) => {
    const api = oldApi(stack, 'Pets');
    api.endpointConfiguration = { types: ['EDGE'] };
  });
  const [gone] = lines.filter(({ ruleName }) => ruleName === 'AGW-ADO-32');
  expect(gone.severity).toBe('warning');
  expect(gone.description).toContain('lists AGW-EP-02 at Shop/Pets, not found any more');
  expect(gone.description).toContain('GATEHOUSE_BASELINE=write npx cdk synth');
});

test('what stacks hold that are not in the app today is neither known nor gone', () => {
  writeFileSync(file, JSON.stringify({ 'AGW-EP-02': ['Other/Api'] }));
  expect(told(() => undefined)).toEqual([]);
});

test('the same findings make the same file, byte for byte', () => {
  write((stack) => {
    oldApi(stack, 'Pets');
    oldApi(stack, 'Cats');
  });
  const first = readFileSync(file, 'utf8');
  write((stack) => {
    oldApi(stack, 'Cats');
    oldApi(stack, 'Pets');
  });
  expect(readFileSync(file, 'utf8')).toBe(first);
});

test('a profile goes before the baseline', () => {
  write(shop, { baseline: file, profile: RuleProfile.ADOPTION });
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).not.toContain('AGW-THR-10');
});

describe('refused', () => {
  test('is a file that is not there, with the command that writes it', () => {
    expect(() => new GatehouseRules({ baseline: file })).toThrow(
      /AGW-ADO-31: there is no baseline '.*'; .* Write it with `GATEHOUSE_BASELINE=write npx cdk synth`/,
    );
  });

  test.each(['{', '[]', '{ "AGW-EP-02": "Shop/Pets" }'])('is a file that holds %s', (text) => {
    writeFileSync(file, text);
    expect(() => new GatehouseRules({ baseline: file })).toThrow(/AGW-ADO-31: the baseline '.*' cannot be read/);
  });

  test('is a rule that is not there, with the nearest', () => {
    writeFileSync(file, JSON.stringify({ 'AGW-EP-022': [] }));
    expect(() => new GatehouseRules({ baseline: file })).toThrow(/AGW-GEN-21: .*'AGW-EP-022'.*'AGW-EP-02'/);
  });
});

test('asking for a baseline that has no file says where the file is named', () => {
  const lines = write(shop, {});
  expect(lines.map(({ description }) => description).join('\n')).toContain(
    "GATEHOUSE_BASELINE asks for a baseline and nothing names its file; name it: new GatehouseRules({ baseline: 'gatehouse-baseline.json' })",
  );
  expect(existsSync(file)).toBe(false);
});

test('templates that other tools wrote have one too', () => {
  const templatePath = join(mkdtempSync(join(tmpdir(), 'template-')), 'sam.yaml');
  writeFileSync(templatePath, 'Resources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties: { Name: a }\n');
  const context = { templatePaths: [templatePath], appConstruct: new App() } as any;
  process.env.GATEHOUSE_BASELINE = 'write';
  new GatehouseRules({ baseline: file }).validate(context);
  delete process.env.GATEHOUSE_BASELINE;
  expect(JSON.parse(readFileSync(file, 'utf8'))['AGW-EP-02']).toEqual(['sam.yaml/Api']);
  const { violations } = new GatehouseRules({ baseline: file }).validate(context);
  expect(violations.map(({ ruleName }) => ruleName)).toEqual(['baseline']);
});
