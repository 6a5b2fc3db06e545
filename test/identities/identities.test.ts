import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, AspectPriority, Aspects, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  ApiKey,
  CfnApiKey,
  CfnUsagePlan,
  CfnUsagePlanKey,
  Deployment,
  DomainName,
  RestApi,
  Stage,
  UsagePlan,
} from 'aws-cdk-lib/aws-apigateway';
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { IConstruct } from 'constructs';
import {
  AccountCloudWatchRole,
  ApiKeySource,
  CustomDomain,
  GatewayApi,
  GatewayAuthorizer,
  GatewayIntegration,
  HttpGatewayApi,
  Identities,
  StageSet,
  UsagePlanBundle,
} from '../../lib';
import { DeployedStack } from '../../lib/template-model/identities/identities-file';
import { mockRoute } from '../sample';
import { deployedIn, fileOf, stackOf, Version, withIdentities, writtenFile } from './deployed-before';

type Resources = { readonly [logicalId: string]: { readonly Type: string; readonly Properties: any } };
const resourcesOf = (version: Version): Resources => Template.fromStack(stackOf(version)).toJSON().Resources;
/** Logical ids and types of what holds or promises something. */
const heldIn = (resources: Resources) =>
  Object.entries(resources)
    .filter(([, { Type }]) => /::(RestApi|Api|Stage|Resource|Method|Route|UsagePlan|ApiKey|LogGroup)$/.test(Type))
    .map(([id, { Type }]) => `${Type} ${id}`)
    .sort();
/** As aws-cdk-lib makes it. */
const before: Version = (stack) => {
  const api = new RestApi(stack, 'Api', { deployOptions: { stageName: 'prod' }, cloudWatchRole: false });
  api.root.addResource('pets').addMethod('GET');
  api.addUsagePlan('Plan', { name: 'gold' }).addApiKey(api.addApiKey('Acme', { apiKeyName: 'acme' }));
};

/** The same thing with this library. */
const after: Version = (stack) => {
  const api = new GatewayApi(stack, 'Pets', { routes: { 'GET /pets': mockRoute } });
  const stages = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  const plans = { gold: { keys: [ApiKeySource.generated('acme')] } };
  new UsagePlanBundle(stack, 'Plans', { stages: stages.stages, plans });
};

describe('identities', () => {
  test('give what is written anew the logical ids that it is deployed with', () => {
    const old = resourcesOf(before);
    const now = resourcesOf(withIdentities(fileOf(before), after));
    expect(heldIn(now)).toEqual(expect.arrayContaining(heldIn(old)));
    expect(heldIn(resourcesOf(after))).not.toEqual(expect.arrayContaining(heldIn(old)));
  });

  test('keep the name of an API key, for another name would make it anew', () => {
    const now = Object.values(resourcesOf(withIdentities(fileOf(before), after)));
    expect(now.find(({ Type }) => Type === 'AWS::ApiGateway::ApiKey')?.Properties.Name).toBe('acme');
  });

  test('give the same template wherever in the app they are applied, at the first synthesis and at the second', () => {
    const file = fileOf(before);
    const first = resourcesOf(withIdentities(file, after));
    const last = resourcesOf((stack) => {
      after(stack);
      Identities.fromFile(file).applyTo(stack);
    });
    expect(last).toEqual(first);
    const app = new App({ context: { 'cdk-gatehouse:defaults': 'service', 'cdk-gatehouse:rules': 'off' } });
    const stack = new Stack(app, 'Sample', { env: { account: '111111111111', region: 'eu-west-1' } });
    withIdentities(file, after)(stack);
    app.synth();
    expect(app.synth({ force: true }).getStackByName('Sample').template.Resources).toEqual(first);
  });
});

/** The problems that a synthesis ends with. */
const problemsOf = (version: Version): string => {
  try {
    resourcesOf(version);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};
const released =
  (...release: string[]) =>
  (deployed: DeployedStack) => ({ ...deployed, release });
/** With the path of a construct written beside one thing. */
const isConstruct = (key: string, construct: string) => (deployed: DeployedStack) => ({
  ...deployed,
  identities: { ...deployed.identities, [key]: { ...deployed.identities[key], construct } },
});
const keys =
  (...names: string[]): Version =>
  (stack) => {
    for (const [index, name] of names.entries()) new CfnApiKey(stack, `Key${index}`, { name });
  };
const clients =
  (...names: string[]): Version =>
  (stack) => {
    for (const name of names) new ApiKey(stack, `Client.${name}`, { description: name });
  };
const keysIn = (resources: Resources) => Object.entries(resources).map(([id, { Properties }]) => [id, Properties.Name]);

describe('what is deployed', () => {
  test('is not lost without a word', () => {
    const file = fileOf(keys('acme', 'beta'));
    expect(problemsOf(withIdentities(file, clients('acme', 'betta')))).toContain(
      `AGW-ADO-01: 'key beta' (AWS::ApiGateway::ApiKey Key1) is deployed in stack 'Sample', and nothing in the app is it; the value of ` +
        `the key would be lost. If it is there under another name, write "construct": "Sample/Client.betta/Resource" beside it`,
    );
  });

  test('is another construct when the file says so', () => {
    const edit = isConstruct('key beta', 'Sample/Client.gamma');
    const now = resourcesOf(withIdentities(fileOf(keys('acme', 'beta'), edit), clients('acme', 'gamma')));
    expect(keysIn(now)).toEqual([
      ['Key0', 'acme'],
      ['Key1', 'beta'],
    ]);
  });

  test('is no construct that is not there', () => {
    const edit = isConstruct('key beta', 'Sample/Client.gama');
    expect(problemsOf(withIdentities(fileOf(keys('acme', 'beta'), edit), clients('acme', 'gamma')))).toContain(
      "AGW-ADO-06: there is no resource at the path 'Sample/Client.gama'; only names that are there can be used. Did you mean 'Sample/Client.gamma/Resource'",
    );
  });

  test('is let go by its key, and by no key that it does not have', () => {
    const letGo = fileOf(keys('acme', 'beta'), released('key beta'));
    expect(problemsOf(withIdentities(letGo, clients('acme')))).toBe('');
    const mistyped = fileOf(keys('acme', 'beta'), released('key betta'));
    expect(problemsOf(withIdentities(mistyped, clients('acme')))).toContain("Did you mean 'key beta' or 'key acme'?");
  });

  test('is let go with its API', () => {
    const http: Version = (stack) => void new HttpApi(stack, 'Api', { apiName: 'Api' });
    const file = fileOf(before, released('api', 'key', 'plan'));
    expect(problemsOf(withIdentities(file, http))).toBe('');
    const refused = problemsOf(withIdentities(fileOf(before, released('key', 'plan')), http));
    expect(refused).toContain("AGW-ADO-03: 'api' is deployed as AWS::ApiGateway::RestApi (ApiF70053CD)");
    expect(refused).toContain("'stage prod' (AWS::ApiGateway::Stage ");
  });

  test('stays when it has its logical id under another name', () => {
    const plan =
      (usagePlanName: string): Version =>
      (stack) =>
        void ['gold', usagePlanName].map(
          (name, index) => new CfnUsagePlan(stack, `Plan${index}`, { usagePlanName: name }),
        );
    expect(problemsOf(withIdentities(fileOf(plan('free')), plan('basic')))).toBe('');
  });

  test('of one name twice is a question, answered by logical id', () => {
    const file = fileOf(keys('acme', 'acme'));
    expect(problemsOf(withIdentities(file, clients('acme')))).toContain(
      "AGW-ADO-02: 'key acme' is deployed as Key0, Key1, and could be Sample/Client.acme/Resource",
    );
    const answered = fileOf(keys('acme', 'acme'), (deployed) =>
      released('key acme (Key0)')(isConstruct('key acme (Key1)', 'Sample/Client.acme')(deployed)),
    );
    expect(keysIn(resourcesOf(withIdentities(answered, clients('acme'))))).toEqual([['Key1', 'acme']]);
  });

  test('and alone is found by its name when others join it', () => {
    const now = resourcesOf(withIdentities(fileOf(keys('acme')), clients('beta', 'acme')));
    expect(now.Key0.Properties.Name).toBe('acme');
    expect(Object.keys(now)).toHaveLength(2);
  });
});

describe('in a stack with more in it', () => {
  const apis =
    (make: (stack: Stack, name: string) => void, ...names: string[]): Version =>
    (stack) =>
      names.forEach((name) => void make(stack, name));
  const asBefore = (stack: Stack, name: string) => {
    const api = new RestApi(stack, `${name}Api`, { restApiName: name, cloudWatchRole: false });
    api.root.addResource('pets').addMethod('GET');
  };
  const asNow = (stack: Stack, apiName: string) => {
    const api = new GatewayApi(stack, apiName, { apiName, routes: { 'GET /pets': mockRoute } });
    const cloudWatchRole = AccountCloudWatchRole.existing();
    new StageSet(stack, `${apiName}Stages`, { api, cloudWatchRole, stages: { prod: {} } });
  };
  const both = ['shop', 'admin'];

  test('each of two APIs keeps its own parts, in whatever order they are made', () => {
    const old = resourcesOf(apis(asBefore, ...both));
    for (const names of [both, [...both].reverse()]) {
      const now = resourcesOf(withIdentities(fileOf(apis(asBefore, ...both)), apis(asNow, ...names)));
      expect(heldIn(now)).toEqual(heldIn(old));
      const [shop] = Object.entries(now).find(([, { Properties }]) => Properties.Name === 'shop')!;
      expect(old[shop].Properties.Name).toBe('shop');
    }
  });

  test('an API that was alone is asked for when another one joins it, and its parts follow', () => {
    const joined = apis(asNow, ...both);
    expect(problemsOf(withIdentities(fileOf(apis(asBefore, 'shop')), joined))).toContain(
      "AGW-ADO-02: 'api' is deployed as",
    );
    const file = fileOf(apis(asBefore, 'shop'), isConstruct('api', 'Sample/shop'));
    const now = resourcesOf(withIdentities(file, joined));
    expect(heldIn(now)).toEqual(expect.arrayContaining(heldIn(resourcesOf(apis(asBefore, 'shop')))));
  });

  test('whatever is new does not take the id of what was there', () => {
    const old: Version = (stack) => void new CfnApiKey(stack, 'Client', { name: 'acme' });
    const now: Version = (stack) => {
      new CfnApiKey(stack, 'Client', { name: 'beta' });
      new CfnApiKey(stack, 'Other', { name: 'acme' });
    };
    expect(keysIn(resourcesOf(withIdentities(fileOf(old), now)))).toEqual([
      ['ClientAnew', 'beta'],
      ['Client', 'acme'],
    ]);
  });

  test('an integration stays when another route comes before those that it serves', () => {
    const routes =
      (...paths: string[]): Version =>
      (stack) => {
        const integration = GatewayIntegration.http('https://pets.example.com');
        const open = { integration, authorizer: GatewayAuthorizer.publicAccess() };
        const api = new HttpGatewayApi(stack, 'Api', { routes: Object.fromEntries(paths.map((path) => [path, open])) });
        new StageSet(stack, 'Stages', { api, stages: { $default: {} } });
      };
    const moved = (deployed: DeployedStack) =>
      JSON.parse(JSON.stringify(deployed).replace(/"Api\w*Integration\w*"/g, '"Deployed"'));
    const now = resourcesOf(withIdentities(fileOf(routes('GET /pets'), moved), routes('GET /cats', 'GET /pets')));
    expect(now.Deployed.Type).toBe('AWS::ApiGatewayV2::Integration');
  });

  test('a path of a domain name cannot get the other type of mapping', () => {
    const certificateArn = 'arn:aws:acm:eu-west-1:111111111111:certificate/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
    const certificate = (stack: Stack) => Certificate.fromCertificateArn(stack, 'Certificate', certificateArn);
    const domainName = 'api.example.com';
    const old: Version = (stack) => {
      before(stack);
      const domain = new DomainName(stack, 'Domain', { domainName, certificate: certificate(stack) });
      domain.addBasePathMapping(stack.node.findChild('Api') as RestApi, { basePath: 'v1' });
    };
    const now: Version = (stack) => {
      after(stack);
      const mappings = { v1: (stack.node.findChild('Stages') as StageSet).stage('prod') };
      new CustomDomain(stack, 'Name', { domainName, certificate: certificate(stack), mappings });
    };
    const problems = problemsOf(withIdentities(fileOf(old), now));
    expect(problems.match(/AGW-\w+-\d+: '[^']*'/g)).toEqual(["AGW-ADO-03: 'mapping api.example.com/v1'"]);
  });

  test('what belongs to an imported API, and what binds an imported key, has its identity', () => {
    const imported = (stack: Stack) => ({
      restApi: RestApi.fromRestApiAttributes(stack, 'Imported', { restApiId: 'abc123', rootResourceId: 'root1' }),
      key: ApiKey.fromApiKeyId(stack, 'ImportedKey', 'key123'),
    });
    const old: Version = (stack) => {
      const { key, restApi: api } = imported(stack);
      const stage = new Stage(stack, 'Prod', {
        deployment: new Deployment(stack, 'Deployment', { api }),
        stageName: 'prod',
      });
      new UsagePlan(stack, 'Plan', { name: 'gold', apiStages: [{ api, stage }] }).addApiKey(key);
    };
    const now: Version = (stack) => {
      const { key, restApi } = imported(stack);
      const api = GatewayApi.fromRestApi(stack, 'Adopted', restApi);
      const { stages } = new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
      new UsagePlanBundle(stack, 'Plans', {
        stages,
        plans: { gold: { keys: [ApiKeySource.fromApiKey(key)] } },
      });
    };
    const isBinding = ([, { Type }]: [string, { readonly Type: string }]) => Type === 'AWS::ApiGateway::UsagePlanKey';
    const [was, is] = [resourcesOf(old), resourcesOf(withIdentities(fileOf(old), now))];
    expect(heldIn(is)).toEqual(heldIn(was));
    expect(Object.entries(is).find(isBinding)![0]).toBe(Object.entries(was).find(isBinding)![0]);
  });

  test('what comes out of a template has its identity, whatever its names are made of', () => {
    const templateFile = join(mkdtempSync(join(tmpdir(), 'gatehouse-')), 'template.json');
    const api = (name: object) => ({ Type: 'AWS::ApiGateway::RestApi', Properties: { Name: name } });
    const Resources = { Shop: api({ 'Fn::Sub': '${Pool}-shop' }), Admin: api({ 'Fn::Sub': '${Pool}-admin' }) };
    writeFileSync(
      templateFile,
      JSON.stringify({ Resources: { Pool: { Type: 'AWS::Cognito::UserPool' }, ...Resources } }),
    );
    const included: Version = (stack) => void new CfnInclude(stack, 'Included', { templateFile });
    const moved = (deployed: DeployedStack) => JSON.parse(JSON.stringify(deployed).replaceAll('"Shop"', '"Was"'));
    expect(Object.keys(resourcesOf(withIdentities(fileOf(included, moved), included)))).toEqual([
      'Pool',
      'Was',
      'Admin',
    ]);
  });

  test('what an aspect makes has its identity too', () => {
    const now: Version = (stack) => {
      const once = { visit: (at: IConstruct) => void (at === stack && clients('acme')(stack)) };
      Aspects.of(stack).add(once, { priority: AspectPriority.READONLY });
    };
    expect(keysIn(resourcesOf(withIdentities(fileOf(keys('acme')), now)))).toEqual([['Key0', 'acme']]);
  });

  test('another stack of the app refers to what has its old id', () => {
    const now: Version = (stack) => {
      withIdentities(fileOf(keys('acme')), clients('acme'))(stack);
      const other = new Stack(stack.node.root as App, 'Other', {
        env: { account: '111111111111', region: 'eu-west-1' },
      });
      const key = stack.node.findChild('Client.acme') as ApiKey;
      new CfnUsagePlanKey(other, 'Binding', { keyId: key.keyId, keyType: 'API_KEY', usagePlanId: 'p1' });
    };
    const outputs = Template.fromStack(stackOf(now)).toJSON().Outputs;
    expect(Object.keys(outputs)).toEqual([expect.stringMatching(/^ExportsOutputRefKey0/)]);
  });

  test('what is exported by exportValue cannot take another id', () => {
    const now: Version = (stack) => {
      clients('acme')(stack);
      stack.exportValue((stack.node.findChild('Client.acme') as ApiKey).keyId);
    };
    expect(problemsOf(withIdentities(fileOf(keys('acme')), now))).toContain(
      "AGW-ADO-08: 'Sample/Client.acme/Resource' is deployed as Key0, and is exported by exportValue",
    );
  });

  test('releases and the newest deployment keep their own ids', () => {
    const now: Version = (stack) => {
      const api = new GatewayApi(stack, 'Pets', { routes: { 'GET /pets': mockRoute } });
      new StageSet(stack, 'Stages', { api, releases: ['v1'], stages: { prod: { release: 'v1' }, dev: {} } });
    };
    const file = fileOf(before, released('key', 'plan'));
    const deployments = (resources: Resources) =>
      Object.entries(resources).filter(([, { Type }]) => Type === 'AWS::ApiGateway::Deployment');
    const [given, own] = [withIdentities(file, now), now].map((version) => deployments(resourcesOf(version)));
    const release = own.find(([, { Properties }]) => Properties.Description === 'v1')!;
    expect(given.find(([, { Properties }]) => Properties.Description === 'v1')![0]).toBe(release[0]);
    expect(given).toHaveLength(2);
  });

  test('what stacks nested in it make keeps its ids, and a nested stack that is gone is told', () => {
    const nestedIn =
      (version: Version, id = 'Inner'): Version =>
      (stack) =>
        version(new NestedStack(stack, id));
    const inner = stackOf(nestedIn(keys('acme'))).node.findChild('Inner') as NestedStack;
    const logicalId = inner.nestedStackParent!.resolve(inner.nestedStackResource!.logicalId);
    const path = writtenFile({ [`Sample/${logicalId}`]: deployedIn(keys('acme')) });
    const now = stackOf(withIdentities(path, nestedIn(clients('acme'))));
    const nested = now.node.findChild('Inner') as NestedStack;
    (now.node.root as App).synth();
    expect(keysIn(Template.fromStack(nested).toJSON().Resources)).toEqual([['Key0', 'acme']]);
    const alone = stackOf(nestedIn((each) => withIdentities(path, clients('acme'))(each)));
    expect(keysIn(Template.fromStack(alone.node.findChild('Inner') as NestedStack).toJSON().Resources)).toEqual([
      ['Key0', 'acme'],
    ]);
    expect(problemsOf(withIdentities(path, nestedIn(clients('acme'), 'Elsewhere')))).toContain(
      `'key' (AWS::ApiGateway::ApiKey Key0) is deployed in stack 'Sample/${logicalId}'`,
    );
  });
});

describe('the file', () => {
  test('must be there, and have the stack', () => {
    expect(() => Identities.fromFile('none.json')).toThrow("AGW-ADO-07: 'none.json' cannot be used: it is no JSON");
    const path = fileOf(keys('acme'));
    const [stack] = [stackOf(() => {})];
    expect(() => Identities.fromFile(path).applyTo(stack, { deployedAs: 'Simple' })).toThrow(
      "AGW-ADO-05: there is no stack with identities named 'Simple'; only names that are there can be used. Did you mean 'Sample'?",
    );
  });

  test('gives the ids of one stack to another one of the same code', () => {
    const path = writtenFile({ 'Sample-prod': deployedIn(keys('acme')) });
    const now = resourcesOf((stack) => {
      Identities.fromFile(path).applyTo(stack, { deployedAs: 'Sample-prod' });
      clients('acme')(stack);
    });
    expect(keysIn(now)).toEqual([['Key0', 'acme']]);
  });
});
