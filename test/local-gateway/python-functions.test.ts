import { spawnSync } from 'node:child_process';
import { LocalGateway } from '../../lib/local';
import { apiWith, LAMBDA_PROXY } from './rest-template';

const CODE = `
import json, os, time
def handler(event, context):
    if event['queryStringParameters'] is None: raise ValueError('no query')
    print('cal', end='')
    time.sleep(0.05)
    print('led')
    return {'statusCode': 200, 'body': json.dumps([event['path'], os.environ['COLOR'], context.function_name])}
`;

const Python = {
  Type: 'AWS::Lambda::Function',
  Properties: {
    FunctionName: 'handler',
    Runtime: 'python3.13',
    Handler: 'index.handler',
    Timeout: 10,
    Code: { ZipFile: CODE },
    Environment: { Variables: { COLOR: 'red' } },
  },
};

const hasPython = spawnSync('python3', ['--version']).status === 0;

test('functions of Python answer in a process of their own, print, and fail as those of Node do', async () => {
  if (!hasPython) {
    console.log('There is no python3 here, so no function of Python was called.');
    return;
  }
  const printed: string[] = [];
  let saysWhy: () => void;
  const saidWhy = new Promise<void>((resolve) => {
    saysWhy = resolve;
  });
  const gateway = LocalGateway.fromTemplate(apiWith(LAMBDA_PROXY, {}, { Python }), {
    print: (_, line) => {
      printed.push(line);
      if (line.includes('ValueError: no query')) saysWhy();
    },
  });
  const called = await Promise.all([...Array(20).keys()].map(() => gateway.fetch('prod', 'GET /pets/rex?a=1')));
  const failed = await gateway.fetch('prod', 'GET /pets/rex');
  // What a function prints comes another way than its response, and may come later.
  await saidWhy;
  gateway.close();
  for (const response of called) {
    expect([response.status, response.json()]).toEqual([200, ['/pets/rex', 'red', 'handler']]);
  }
  expect(failed.status).toBe(502);
  expect(printed.filter((line) => line.includes('called'))).toEqual(Array(20).fill('called'));
}, 20_000);
