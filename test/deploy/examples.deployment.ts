import Table from 'cli-table3';
import { paidApi } from './calls/paid-api';
import { petShop } from './calls/pet-shop';
import { type Cdk, CdkSession, cdkCommand } from './cdk';
import { EXAMPLES } from './examples';
import { type Calls, type Life, live } from './life';
import { LOST } from './lost';

const CALLS: { readonly [example: string]: Calls } = { 'paid-api': paidApi, 'pet-shop': petShop };

/** What does not end as it should, and what is then said. */
const EXCEPTIONS: { readonly [example: string]: { readonly destroyed: string } } = {
  // A pinned stage keeps the VPC link that its release calls, and with it the VPC: docs/upgrading.md says how to clean up.
  'http-api': { destroyed: 'AWS::EC2::VPC delete failed' },
};

/** One life is that of a user, who starts the command each time. */
const BY_COMMAND = 'pet-shop';

const LONGEST_FIRST = ['progressive-canary', BY_COMMAND];
const BY_LENGTH = [...LONGEST_FIRST, ...EXAMPLES.filter((example) => !LONGEST_FIRST.includes(example))];

const lives = new Map<string, Life>();
const idle: CdkSession[] = [];

async function inSession(use: (cdk: Cdk) => Promise<Life>): Promise<Life> {
  const session = idle.pop() ?? new CdkSession();
  try {
    return await use(session.cdk);
  } finally {
    idle.push(session);
  }
}

test.concurrent.each(BY_LENGTH)('%s is deployed, read back, changed, rolled back and destroyed', async (example) => {
  const use = (cdk: Cdk) => live(example, cdk, CALLS[example]);
  const life = await (example === BY_COMMAND ? use(cdkCommand) : inSession(use));
  lives.set(example, life);
  const { destroyed } = EXCEPTIONS[example] ?? {};
  expect(life.compared).toBeGreaterThan(0);
  expect(life.changed).toBe('');
  expect(life.addedRoutes).toBeGreaterThan(0);
  expect(life.broken).toContain('BrokenMapping');
  expect(life.rolledBack).toBe(true);
  expect(life.destroyed).toEqual(destroyed ? expect.stringContaining(destroyed) : '');
  expect(life.left.length > 0).toBe(destroyed !== undefined);
});

// A property that is lost anew is a fault, of the emulator or of ours; one that is no longer lost makes the list shorter.
test('everything else comes back as the template has it', () => {
  const lost = new Map([...lives.values()].flatMap((life) => [...life.lost]));
  expect([...lost].filter(([property]) => !LOST.includes(property))).toEqual([]);
  expect(LOST.filter((property) => !lost.has(property))).toEqual([]);
});

afterAll(() => {
  for (const session of idle) session.end();
  const head = [
    'example',
    's',
    'deployed',
    'changed',
    'rolled back',
    'destroyed',
    'read back',
    'answered',
    'taken out',
  ];
  const table = new Table({ head, style: { head: [], border: [] } });
  const tick = (isDone: boolean) => (isDone ? 'yes' : 'no');
  for (const [example, life] of lives) {
    table.push([
      example,
      life.seconds.toFixed(0),
      tick(true),
      tick(life.addedRoutes > 0),
      tick(life.rolledBack),
      tick(life.left.length === 0),
      `${life.compared}, ${life.lost.size} lost`,
      CALLS[example] ? 'yes' : '',
      life.takenOut.map((type) => type.replace('AWS::', '')).join('\n'),
    ]);
  }
  process.stdout.write(`${table}\n`);
});
