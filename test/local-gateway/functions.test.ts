import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from '../../lib';
import { LocalGateway } from '../../lib/local';

const HANDLERS = `
export const event = async (event, context) => {
  console.log('called', [event.path], context.awsRequestId);
  return {
    statusCode: 200,
    body: JSON.stringify([event.httpMethod, context.functionName.length > 0, process.env.COLOR]),
  };
};
export const callback = (event, context, done) => setTimeout(() => done(null, { statusCode: 201 }), 1);
export const fails = async () => { throw new TypeError('no'); };
export const exits = () => process.exit(3);
export const hangs = () => new Promise(() => {});
`;

describe('functions of Node in processes of their own', () => {
  const directory = mkdtempSync(join(tmpdir(), 'functions-'));
  const printed: string[] = [];
  let gateway: LocalGateway;

  beforeAll(() => {
    writeFileSync(join(directory, 'index.mjs'), HANDLERS);
    const stack = new Stack(new App(), 'Functions');
    const handler = (name: string) =>
      GatewayIntegration.lambdaProxy(
        new Function(stack, name, {
          runtime: Runtime.NODEJS_22_X,
          handler: `index.${name}`,
          code: Code.fromAsset(directory),
          environment: { COLOR: 'red' },
          timeout: Duration.seconds(1),
        }),
      );
    const names = ['event', 'callback', 'fails', 'exits', 'hangs'];
    const api = new GatewayApi(stack, 'Api', {
      authorizer: GatewayAuthorizer.publicAccess(),
      routes: Object.fromEntries(names.map((name) => [`GET /${name}`, { integration: handler(name) }])),
    });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
    gateway = LocalGateway.fromStack(stack, { print: (_, line) => printed.push(line) });
  });

  afterAll(() => {
    gateway.close();
    rmSync(directory, { recursive: true });
  });

  test('get event, context and environment, and answer by promise or callback', async () => {
    const response = await gateway.fetch('prod', 'GET /event');
    expect([response.status, response.json()]).toEqual([200, ['GET', true, 'red']]);
    expect((await gateway.fetch('prod', 'GET /callback')).status).toBe(201);
  });

  test.each([
    ['fails', 'no'],
    ['exits', 'exit status 3'],
    ['hangs', 'timed out after 1.00 seconds'],
  ])('that %s give what the service gives, and serve again', async (name, reason) => {
    for (const _ of name === 'exits' ? [1, 2] : [1]) {
      const response = await gateway.fetch('prod', `GET /${name}`);
      expect([response.status, response.text]).toEqual([502, '{"message": "Internal server error"}']);
      expect(gateway.trace(response).entries.find(({ fault }) => fault)?.fault).toContain(reason);
    }
  });

  test('print to the console of the gateway', () => {
    expect(printed.join('\n')).toContain('TypeError: no');
    const [, id] = /^[\d:.TZ-]+\t(\S+)\tINFO\tcalled \[ '\/event' \] (\S+)$/m.exec(printed.join('\n')) ?? [];
    expect(printed.find((line) => line.includes('called'))?.endsWith(` ${id}`)).toBe(true);
  });
});
