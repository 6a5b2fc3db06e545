import Table from 'cli-table3';
import { paidApi } from './calls/paid-api';
import { petShop } from './calls/pet-shop';
import { EXAMPLES } from './examples';
import { type Calls, type Life, live } from './life';
import { LOST } from './lost';

const CALLS: { readonly [example: string]: Calls } = { 'paid-api': paidApi, 'pet-shop': petShop };

const lives = new Map<string, Life>();

/** What does not end as it should, and what is then said. */
const EXCEPTIONS: { readonly [example: string]: Partial<Record<'changed' | 'destroyed', string>> } = {
  // A pinned stage keeps the VPC link that its release calls, and with it the VPC: docs/upgrading.md says how to clean up.
  'http-api': { destroyed: 'AWS::EC2::VPC delete failed' },
  // The emulator drops canary settings, which the shift takes for somebody's hand.
  'progressive-canary': { changed: 'The canary is not on the stage any more' },
};

/** What lives longest begins first: its canary is asked after several times. */
const LONGEST_FIRST = [...EXAMPLES].sort(
  (a, b) => Number(b === 'progressive-canary') - Number(a === 'progressive-canary'),
);

test.concurrent.each(LONGEST_FIRST)(
  '%s is deployed, read back, changed, rolled back and destroyed',
  async (example) => {
    const life = await live(example, CALLS[example]);
    lives.set(example, life);
    const { changed, destroyed } = EXCEPTIONS[example] ?? {};
    expect(life.compared).toBeGreaterThan(0);
    expect(life.changed).toEqual(changed ? expect.stringContaining(changed) : '');
    expect(life.addedRoutes > 0).toBe(changed === undefined);
    expect(life.broken).toContain('BrokenMapping');
    expect(life.rolledBack).toBe(true);
    expect(life.destroyed).toEqual(destroyed ? expect.stringContaining(destroyed) : '');
    expect(life.left.length > 0).toBe(destroyed !== undefined);
  },
);

// A property that is lost anew is a fault, of the emulator or of ours; one that is no longer lost makes the list shorter.
test('everything else comes back as the template has it', () => {
  const lost = new Map([...lives.values()].flatMap((life) => [...life.lost]));
  expect([...lost].filter(([property]) => !LOST.includes(property))).toEqual([]);
  expect(LOST.filter((property) => !lost.has(property))).toEqual([]);
});

afterAll(() => {
  const table = new Table({ head: ['example', 'seconds', 'read back', 'called', 'taken out'], style: { head: [] } });
  for (const [example, { seconds, compared, lost, takenOut }] of lives) {
    const properties = `${compared} properties, ${lost.size} kinds lost`;
    table.push([example, seconds.toFixed(0), properties, CALLS[example] ? 'yes' : '', takenOut.join('\n')]);
  }
  process.stdout.write(`${table}\n`);
});
