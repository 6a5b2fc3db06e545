import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { GatewayApi, GatewayAuthorizer, GatewayIntegration, StageSet } from '../../../lib';
import { LocalServer } from '../../../lib/local-gateway/server/local-server';
import { FileEvents } from '../../../lib/local-gateway/watch/file-events';
import { ServedApp } from '../served-app';

/** Changes that the test tells of. */
class ToldEvents implements FileEvents {
  readonly watched = new Map<string, () => void>();

  watch(folder: string, changed: () => void): () => void {
    this.watched.set(folder, changed);
    return () => this.watched.delete(folder);
  }
}

/** A handler that answers a text; a request to /wait begins, and ends when it is let go. */
const answering = (text: string) => `
const { existsSync, writeFileSync } = require('node:fs');
exports.handler = async ({ path }) => {
  if (path === '/wait') {
    writeFileSync(__dirname + '/../begun', '');
    while (!existsSync(__dirname + '/../go')) await new Promise(setImmediate);
  }
  return { statusCode: 200, body: '${text}' };
};`;

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise(setImmediate);
};

describe('an app that is watched', () => {
  const app = new ServedApp();
  const handlers = app.writeHandler(answering('one'));
  const define = (health: string) => (stack: Stack) => {
    const handler = new Function(stack, 'Handler', {
      runtime: Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: Code.fromAsset(handlers),
    });
    const api = new GatewayApi(stack, 'Api', {
      authorizer: GatewayAuthorizer.publicAccess(),
      routes: {
        'GET /health': { integration: GatewayIntegration.mock({ 200: { health } }) },
        'GET /now': { integration: GatewayIntegration.lambdaProxy(handler) },
        'GET /wait': { integration: GatewayIntegration.lambdaProxy(handler) },
      },
    });
    new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  };
  const events = new ToldEvents();
  let server: LocalServer;
  const get = async (path: string) =>
    (await fetch(`${server.origin}/${server.gateway.apis[0].slug}/prod${path}`)).text();
  /** Tells of a change, and waits until it has been taken up. */
  const change = async (folder: string) => {
    const before = app.said.length;
    events.watched.get(folder)?.();
    await until(() => app.said.length > before);
    return app.said.at(-1);
  };

  beforeAll(async () => {
    app.synth(define('good'));
    server = await app.serve({ watch: events });
  });
  afterAll(async () => {
    await server.close();
    app.remove();
  });

  test('takes up a changed handler at once, while a request that runs ends with the code before', async () => {
    expect(await get('/now')).toBe('one');
    const running = get('/wait');
    await until(() => existsSync(join(app.folder, 'begun')));
    app.writeHandler(answering('two'));
    expect(await change(handlers)).toBe(`Taken up: ${handlers}`);
    expect(await get('/now')).toBe('two');
    writeFileSync(join(app.folder, 'go'), '');
    expect(await running).toBe('one');
  });

  test('takes up a changed cloud assembly, and keeps the one before where the new one cannot be read', async () => {
    expect(await get('/health')).toBe('{"health":"good"}');
    app.synth(define('better'));
    expect(await change(app.assembly)).toBe(`Taken up: ${app.assembly}`);
    expect(await get('/health')).toBe('{"health":"better"}');
    writeFileSync(join(app.assembly, 'manifest.json'), '{');
    expect(await change(app.assembly)).toContain('Not taken up');
    expect(await get('/health')).toBe('{"health":"better"}');
  });

  test('ends a request that runs with the gateway that it began with', async () => {
    rmSync(join(app.folder, 'begun'));
    rmSync(join(app.folder, 'go'));
    const running = get('/wait');
    await until(() => existsSync(join(app.folder, 'begun')));
    app.synth(define('best'));
    await change(app.assembly);
    expect(await get('/health')).toBe('{"health":"best"}');
    writeFileSync(join(app.folder, 'go'), '');
    expect(await running).toBe('two');
  });
});
