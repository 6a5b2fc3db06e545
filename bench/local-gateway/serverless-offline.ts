import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const FOLDER = join(__dirname, '.serverless-offline');

/** `osls` is the branch of the Serverless Framework that runs without an account. */
const PACKAGES = ['osls@4.3.1', 'serverless-offline@14.8.2'];

/** Installs serverless-offline into a folder of its own, once, and writes the same 100 routes for it: 99 are no more than that. */
export function install(port: number): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  if (!existsSync(join(FOLDER, 'node_modules'))) {
    execFileSync('npm', ['install', '--legacy-peer-deps', ...PACKAGES], { cwd: FOLDER, stdio: 'ignore' });
  }
  copyFileSync(join(__dirname, 'handlers/hello.js'), join(FOLDER, 'hello.js'));
  const routes = Array.from({ length: 99 }, (_, index) => `      - http: { method: get, path: mock-${index} }`);
  const lines = [
    'service: bench',
    'provider: { name: aws, runtime: nodejs20.x }',
    'plugins: [serverless-offline]',
    `custom: { serverless-offline: { httpPort: ${port}, lambdaPort: ${port + 1}, noPrependStageInUrl: true } }`,
    'functions:',
    '  hello:',
    '    handler: hello.handler',
    '    events:',
    '      - http: { method: get, path: hello }',
    ...routes,
  ];
  writeFileSync(join(FOLDER, 'serverless.yml'), `${lines.join('\n')}\n`);
}

export const COMMAND = [process.execPath, join(FOLDER, 'node_modules/osls/bin/serverless.js'), 'offline', 'start'];
