import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

test('a dry run tells what would be deployed, called and destroyed, and what it costs, and asks no account', () => {
  const args = ['--import', 'tsx', join(__dirname, 'run.ts'), '--plan', '--only', 'paid-api', '--only', 'multi-stage'];
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, AWS_ENDPOINT_URL: 'http://127.0.0.1:9', TSX_TSCONFIG_PATH: 'tsconfig.dev.json' },
  });
  const [, prefix] = /^Prefix (gatehouse-\w+)$/m.exec(stdout) ?? [];
  expect({ status, prefix }).toEqual({ status: 0, prefix: expect.any(String) });
  expect(stdout).toMatch(new RegExp(`^ {2}deploys +${prefix}-PaidApi in .*: \\d+ resources`, 'm'));
  expect(stdout).toMatch(/^ {2}calls .* on dev, prod, test$/m);
  expect(stdout).toMatch(/^ {2}and +rotates the keys/m);
  expect(stdout).toMatch(/^ {2}costs +\$0\.0\d+ an hour: 1 ApiGateway::Stage \$0\.020, 1 WAFv2::WebACL \$0\.01/m);
}, 60_000);
