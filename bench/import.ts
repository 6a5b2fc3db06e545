import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ratioOf, timesOf } from './processes';

// What a program pays for the import of the library, and a test file of an app for all of it, as ratios to plain aws-cdk-lib.
const ROOT = join(__dirname, '..');

const PLAIN_IMPORT = `
require('aws-cdk-lib');
for (const module of ['aws-apigateway', 'aws-lambda', 'aws-sqs', 'aws-logs', 'aws-iam']) require('aws-cdk-lib/' + module);`;
const OUR_IMPORT = `${PLAIN_IMPORT}\nrequire('cdk-gatehouse');`;

const PLAIN_TEST = `
const { App, Stack } = require('aws-cdk-lib');
const { Template } = require('aws-cdk-lib/assertions');
const { MockIntegration, RestApi } = require('aws-cdk-lib/aws-apigateway');
test('an API of one route', () => {
  const stack = new Stack(new App(), 'Test');
  new RestApi(stack, 'Api').root.addMethod('GET', new MockIntegration());
  Template.fromStack(stack).resourceCountIs('AWS::ApiGateway::Method', 1);
});`;
const OUR_TEST = `
const { App, Stack } = require('aws-cdk-lib');
const { Template } = require('aws-cdk-lib/assertions');
const { GatewayApi, GatewayIntegration, StageSet } = require('cdk-gatehouse');
test('an API of one route', () => {
  const stack = new Stack(new App(), 'Test');
  const api = new GatewayApi(stack, 'Api', { routes: { 'GET /': { integration: GatewayIntegration.mock({ 200: { a: 1 } }) } } });
  new StageSet(stack, 'Stages', { api, stages: { prod: {} } });
  Template.fromStack(stack).resourceCountIs('AWS::ApiGateway::Method', 1);
});`;

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text.replaceAll("'cdk-gatehouse'", JSON.stringify(ROOT)));
  return path;
};
file('package.json', '{ "jest": { "testMatch": ["**/*.test.js"] } }');

const node = (path: string) => [process.execPath, [path]] as const;
const jest = (path: string) =>
  [process.execPath, [join(ROOT, 'node_modules/jest/bin/jest.js'), '--runInBand', '--rootDir', folder, path]] as const;

console.log('| what | figure | aws-cdk-lib | Gatehouse | ratio |\n| --- | --- | --- | --- | --- |');
const nothing = timesOf([node(file('nothing.js', ''))], folder)[0];
const imports = timesOf([node(file('plain.js', PLAIN_IMPORT)), node(file('ours.js', OUR_IMPORT))], folder);
console.log(
  ratioOf(
    'import',
    imports.map((time) => time - nothing),
  ),
);
console.log(
  ratioOf(
    'test file',
    timesOf([jest(file('plain.test.js', PLAIN_TEST)), jest(file('ours.test.js', OUR_TEST))], folder),
  ),
);
rmSync(folder, { recursive: true });
