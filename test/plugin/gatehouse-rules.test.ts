import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnResource, NestedStack, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnMethod, CfnRestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { GatehouseRules, GatehouseRulesProps } from '../../lib/plugin/gatehouse-rules';
import { RuleProfile } from '../../lib/plugin/rule-profile';
import { RuleSeverity } from '../../lib/plugin/rule-severity';
import { catalogue } from '../../lib/rules/catalogue';

const BAD_PORT = 'http://example.com:22/pets';
const OPEN_QUEUE = 'arn:aws:apigateway:eu-west-1:sqs:path/123456789012/orders';

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

afterEach(() => jest.restoreAllMocks());

/** An app that makes its API with plain aws-cdk-lib. */
function appWith(props: GatehouseRulesProps = {}): { app: App; stack: Stack } {
  const app = new App();
  Validations.of(app).addPlugins(new GatehouseRules(props));
  return { app, stack: new Stack(app, 'Pets') };
}

function apiOf(scope: Construct, uri: string): CfnRestApi {
  const api = new CfnRestApi(scope, 'Api', { name: 'pets' });
  new CfnMethod(api, 'Get', {
    restApiId: api.ref,
    resourceId: api.attrRootResourceId,
    httpMethod: 'GET',
    authorizationType: 'NONE',
    integration: uri.startsWith('arn:')
      ? { type: 'AWS', integrationHttpMethod: 'POST', uri, credentials: 'arn:aws:iam::123456789012:role/gateway' }
      : { type: 'HTTP_PROXY', integrationHttpMethod: 'GET', uri },
  });
  return api;
}

interface Report {
  readonly pluginReports: readonly {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly violatingConstructs: readonly { readonly constructPath: string }[];
    }[];
  }[];
}

/** What the CDK wrote down about every finding of a synthesis that goes through. */
function reportOf(app: App): Report {
  return JSON.parse(readFileSync(join(app.synth().directory, 'validation-report.json'), 'utf8'));
}

function foundRules(app: App): string[] {
  return reportOf(app).pluginReports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName));
}

/** Validates a template that is written by hand. */
function validateTemplate(text: string) {
  const templatePath = join(mkdtempSync(join(tmpdir(), 'gatehouse-')), 'template.json');
  writeFileSync(templatePath, text);
  const context = {
    templatePaths: [templatePath],
    stackTemplates: [],
    appConstruct: new App(),
    accountId: undefined,
    region: undefined,
  };
  return { templatePath, report: new GatehouseRules().validate(context) };
}

describe('an error', () => {
  test('stops the synthesis with rule id, construct, value, bounds, fix and page', () => {
    const { app, stack } = appWith();
    apiOf(stack, BAD_PORT);
    expect(() => app.synth()).toThrow(/Gatehouse::AGW-INT-15/);
    expect(() => app.synth()).toThrow(/Pets\/Api\/Get/);
    expect(() => app.synth()).toThrow(/is on port 22; API Gateway connects to port 80, 443 and 1024 to 65535\./);
    expect(() => app.synth()).toThrow(/Let the endpoint listen on one of those\./);
    expect(() => app.synth()).toThrow(/https:\/\/docs\.aws\.amazon\.com\/apigateway/);
  });

  test('names the logical id, the template and the property', () => {
    const resources = {
      Method: {
        Type: 'AWS::ApiGateway::Method',
        Properties: { HttpMethod: 'GET', Integration: { Type: 'HTTP', IntegrationHttpMethod: 'GET', Uri: BAD_PORT } },
      },
    };
    const { templatePath, report } = validateTemplate(JSON.stringify({ Resources: resources }));
    expect(report.success).toBe(false);
    expect(report.violations).toContainEqual(
      expect.objectContaining({
        ruleName: 'AGW-INT-15',
        severity: 'error',
        violatingResources: [{ resourceLogicalId: 'Method', templatePath, locations: ['Properties.Integration'] }],
      }),
    );
  });

  test('is found in a stage of the app and in a nested stack', () => {
    const { app, stack } = appWith();
    apiOf(new NestedStack(new NestedStack(stack, 'Outer'), 'Inner'), BAD_PORT);
    expect(() => app.synth()).toThrow(/Pets\/Outer\/Inner\/Api\/Get/);

    const staged = appWith();
    apiOf(new Stack(new Stage(staged.app, 'Production'), 'Pets'), BAD_PORT);
    expect(() => staged.app.synth()).toThrow(/Production\/Pets\/Api\/Get/);
  });
});

test('a warning is reported and lets the synthesis go on', () => {
  const { app, stack } = appWith();
  apiOf(stack, OPEN_QUEUE);
  expect(foundRules(app)).toContain('AGW-INT-27');
});

test('a warning is reported with the construct that it is about', () => {
  const { app, stack } = appWith();
  apiOf(stack, OPEN_QUEUE);
  const violations = reportOf(app).pluginReports.flatMap((report) => report.violations);
  const [open] = violations.filter(({ ruleName }) => ruleName === 'AGW-INT-27');
  expect(open.violatingConstructs.map(({ constructPath }) => constructPath)).toEqual(['Pets/Api/Get']);
});

describe('acknowledging', () => {
  test('the qualified id lets an error pass where it is acknowledged', () => {
    const { app, stack } = appWith();
    const api = apiOf(stack, BAD_PORT);
    Validations.of(api).acknowledge({ id: 'Gatehouse::AGW-INT-15', reason: 'A proxy translates the port.' });
    expect(foundRules(app)).not.toContain('AGW-INT-15');
  });
});

describe('severity', () => {
  test('OFF leaves the rule out and keeps the others', () => {
    const { app, stack } = appWith({ severity: { 'AGW-INT-15': RuleSeverity.OFF } });
    apiOf(stack, BAD_PORT);
    expect(() => app.synth()).not.toThrow();

    const queue = appWith({ severity: { 'AGW-INT-15': RuleSeverity.OFF } });
    apiOf(queue.stack, OPEN_QUEUE);
    expect(foundRules(queue.app)).toContain('AGW-INT-27');
  });

  test('refuses an id that does not exist and names the nearest', () => {
    expect(() => new GatehouseRules({ severity: { 'AGW-INT-155': RuleSeverity.OFF } })).toThrow(
      /AGW-INT-155.*AGW-INT-15/s,
    );
  });

  test('takes the id off the list of rules', () => {
    const all = catalogue.map(({ id }) => id);
    expect(new GatehouseRules().ruleIds).toEqual(all);
    expect(new GatehouseRules({ severity: { 'AGW-BIN-04': RuleSeverity.OFF } }).ruleIds).toEqual(
      all.filter((id) => id !== 'AGW-BIN-04'),
    );
  });
});

describe('severity of a rule', () => {
  test('WARNING lets what is an error pass, and tells it', () => {
    const { app, stack } = appWith({ severity: { 'AGW-INT-15': RuleSeverity.WARNING } });
    apiOf(stack, BAD_PORT);
    expect(foundRules(app)).toContain('AGW-INT-15');
  });

  test('ERROR stops the synthesis for what is a warning', () => {
    const { app, stack } = appWith({ severity: { 'AGW-INT-27': RuleSeverity.ERROR } });
    apiOf(stack, OPEN_QUEUE);
    expect(() => app.synth()).toThrow(/AGW-INT-27/);
  });
});

test('values that a language without types lets through are refused, for they would turn rules off', () => {
  const severity = { 'AGW-INT-15': 'eror' } as any;
  expect(() => new GatehouseRules({ severity })).toThrow(
    "AGW-GEN-22: GatehouseRules has 'eror' for severity of AGW-INT-15; severity of AGW-INT-15 is one of 'off', 'warning', 'error'",
  );
  expect(() => new GatehouseRules({ profile: 'adopt' as any })).toThrow(
    "AGW-GEN-22: GatehouseRules has 'adopt' for profile; profile is one of 'all', 'adoption'",
  );
});

describe('the profile ADOPTION', () => {
  const adoption = new GatehouseRules({ profile: RuleProfile.ADOPTION }).ruleIds!;

  test('has every error', () => {
    const errors = catalogue.filter(({ severity }) => severity === 'error').map(({ id }) => id);
    expect(adoption).toEqual(expect.arrayContaining(errors));
  });

  test('has what is not safe and what breaks calls, and no advice', () => {
    expect(adoption).toEqual(expect.arrayContaining(['AGW-INT-27', 'AGW-LOG-10', 'AGW-DOM-37', 'AGW-INT-59']));
    for (const advice of ['AGW-THR-10', 'AGW-LOG-12', 'AGW-EP-02', 'AGW-LOG-07'])
      expect(adoption).not.toContain(advice);
  });

  test('takes a rule that is given a severity', () => {
    const severity = { 'AGW-THR-10': RuleSeverity.ERROR };
    expect(new GatehouseRules({ profile: RuleProfile.ADOPTION, severity }).ruleIds).toContain('AGW-THR-10');
  });
});

describe('odd templates', () => {
  test('one that cannot be read is a warning, since no rule judged it', () => {
    const { report } = validateTemplate('{ "Resources": ');
    expect(report.success).toBe(true);
    expect(report.violations).toEqual([
      expect.objectContaining({ ruleName: 'unreadable-template', severity: 'warning' }),
    ]);
  });

  test.each([
    ['a resource without a body', { Resources: { Api: null, Method: 7 } }],
    ['resources that are no object', { Resources: [] }],
    [
      'properties of the wrong type',
      { Resources: { Method: { Type: 'AWS::ApiGateway::Method', Properties: { Integration: 'x' } } } },
    ],
    [
      'lists and objects exchanged',
      {
        Resources: {
          Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body: [], EndpointConfiguration: [] } },
          Method: {
            Type: 'AWS::ApiGateway::Method',
            Properties: {
              RestApiId: { Ref: 'Api' },
              HttpMethod: {},
              MethodResponses: {},
              Integration: { Type: 'MOCK', IntegrationResponses: {}, RequestParameters: [], Uri: [] },
            },
          },
          Stage: {
            Type: 'AWS::ApiGateway::Stage',
            Properties: { RestApiId: { Ref: 'Api' }, MethodSettings: {}, Variables: 1 },
          },
        },
      },
    ],
    ['no resources', {}],
  ])('%s has no rule that breaks', (_, template) => {
    const { report } = validateTemplate(JSON.stringify(template));
    expect(report.violations.filter(({ description }) => description.includes('could not judge'))).toEqual([]);
    expect(report.violations.map(({ ruleName }) => ruleName)).not.toContain('unreadable-template');
  });

  test('a rule that breaks is a warning with its id', () => {
    const [rule] = catalogue;
    jest.spyOn(rule, 'findingsIn').mockImplementation(() => {
      throw new Error('strange');
    });
    const { report } = validateTemplate('{}');
    expect(report.violations).toEqual([
      expect.objectContaining({
        ruleName: rule.id,
        severity: 'warning',
        description: expect.stringContaining('strange'),
      }),
    ]);
  });
});

test('resources of other services are left alone', () => {
  const { app, stack } = appWith();
  new CfnResource(stack, 'Topic', { type: 'AWS::SNS::Topic' });
  expect(() => app.synth()).not.toThrow();
});
