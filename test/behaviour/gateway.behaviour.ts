import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Template } from '../../lib/update-model/template';
import { synthesizeExamples } from '../deploy/examples';
import { DIFFERENCES } from './differences';
import { LocalStack } from './local-stack/local-stack';
import { apiIn, KEY, releasedShop, shop, withKeyValues } from './shop';
import { type Asked, SideBySide } from './side-by-side';

let localStack: LocalStack;
const different = new Map<string, string>();

beforeAll(async () => {
  localStack = await LocalStack.start();
}, 300_000);
afterAll(() => localStack?.stop());

const json = (body: unknown): Asked => ({
  headers: { 'content-type': 'application/json', 'x-color': 'blue' },
  body: JSON.stringify(body),
});

/** Asks both, keeps what is different, and gives what LocalStack answers. */
async function ask(both: SideBySide, api: string, stage: string, route: string, asked: Asked = {}, title = route) {
  const [emulated, local] = [await both.emulated(api, stage, route, asked), await both.local(api, stage, route, asked)];
  if (!isEqual(emulated, local)) different.set(title, `${JSON.stringify(emulated)}\n  here ${JSON.stringify(local)}`);
  return emulated;
}

const isEqual = (left: unknown, right: unknown) => JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, item]) => [name, sorted(item)]),
  );
}

describe('releases and canaries', () => {
  const first = releasedShop('one', ['v1']);
  const second = (canary?: number) => releasedShop('two', ['v1', 'v2'], canary);
  const api = apiIn(first);
  let both: SideBySide;
  const version = async (stage: string) =>
    (await ask(both, api, stage, 'GET /version', {}, `version of ${stage}`)).body;
  const share = async (side: 'emulated' | 'local') => {
    const versions: string[] = [];
    for (let call = 0; call < 40; call++) {
      versions.push(((await both[side](api, 'shifting', 'GET /version')).body as { version: string }).version);
    }
    return versions.filter((text) => text === 'two').length;
  };

  beforeAll(async () => {
    both = new SideBySide('releases', localStack);
    await both.apply(first);
  });
  afterAll(() => both.close());

  test('each stage serves the first release', async () => {
    expect([await version('dev'), await version('prod')]).toEqual([{ version: 'one' }, { version: 'one' }]);
  });

  test('a pinned stage stays on its release while another follows the newest', async () => {
    await both.apply(second(), { v1: first });
    expect([await version('dev'), await version('prod')]).toEqual([{ version: 'two' }, { version: 'one' }]);
  });

  test.each([
    [0, 0, 0],
    [50, 5, 35],
    [100, 40, 40],
  ])('of forty requests a canary of %i %% gets between %i and %i', async (percent, least, most) => {
    await both.apply(second(percent), { v1: first });
    for (const side of ['emulated', 'local'] as const) {
      const count = await share(side);
      expect({ side, isBetween: count >= least && count <= most, count }).toEqual({ side, isBetween: true, count });
    }
  });
});

describe('the way of a request', () => {
  const echo = createServer((message, response) => {
    response.setHeader('content-type', 'application/json');
    message.pipe(response);
  });
  let api: string;
  let both: SideBySide;

  beforeAll(async () => {
    both = new SideBySide('way', localStack);
    await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
    const template = withKeyValues(shop(`http://127.0.0.1:${(echo.address() as AddressInfo).port}/`));
    api = apiIn(template);
    await both.apply(template);
  }, 60_000);
  afterAll(() => {
    both.close();
    echo.close();
  });

  test.each<[string, number, Asked, string?]>([
    ['POST /validated', 200, json({ petId: 'rex', count: 2 })],
    ['POST /validated', 400, json({ petId: 'rex' }), 'a missing property'],
    ['POST /validated', 400, json({ petId: 'r', count: 2 }), 'a short text'],
    ['POST /validated', 400, json({ petId: 'rex', count: 10 }), 'a large number'],
    ['POST /validated', 400, json({ petId: 'rex', count: 1, more: 1 }), 'a property too many'],
    ['POST /validated', 400, json([]), 'a list'],
    ['GET /required?q=1', 200, {}],
    ['GET /required', 400, {}, 'a missing parameter'],
    ['GET /paid', 403, {}, 'no key'],
    ['GET /paid', 403, { apiKey: 'made-up' }, 'a made-up key'],
    ['GET /paid', 200, { apiKey: KEY }, 'a key'],
    ['GET /things/1', 200, {}],
    ['GET /nothing', 403, {}, 'a missing route'],
    ['POST /body', 200, json({ name: 'Ada', tags: ['a', 'b'] })],
    ['POST /params?q=x', 200, json({})],
    ['POST /loop', 200, json({ tags: ['a', 'b', 'c'] })],
    ['POST /util', 200, json({ quote: 'it\'s "so"' })],
    ['POST /context', 200, json({})],
    ['POST /condition', 200, json({ age: 20 }), 'a condition that holds'],
    ['POST /condition', 200, json({ age: 2 }), 'a condition that does not hold'],
    ['POST /queue', 200, json({ sold: 'rex' })],
    ['POST /topic', 200, json({ sold: 'rex' })],
    ['POST /events', 200, json({ sold: 'rex' })],
    ['POST /work', 200, json({ sold: 'rex' })],
    [
      'OPTIONS /things/1',
      204,
      { headers: { origin: 'https://shop.example.com', 'access-control-request-method': 'GET' } },
    ],
  ])('%s is answered %i', async (route, status, asked, title = route) => {
    expect(await ask(both, api, 'prod', route, asked, title)).toMatchObject({ status });
  });
});

type Expected = [route: string, status: number, asked?: Asked];

/** What LocalStack can serve of examples: nothing that calls a function, a table, a bucket or the internet. */
const OF_EXAMPLES: { readonly [example: string]: readonly Expected[] } = {
  'pet-shop': [
    ['GET /health', 200],
    ['POST /orders', 200, json({ petId: 'rex' })],
    ['POST /orders', 400, json({})],
    ['POST /pets', 400, json({ name: '' })],
    [
      'OPTIONS /pets',
      204,
      { headers: { origin: 'https://petshop.example.com', 'access-control-request-method': 'GET' } },
    ],
  ],
  'paid-api': [['GET /now/paris', 403]],
  'service-proxies': [
    ['POST /orders', 200, json({ petId: 'rex' })],
    ['POST /news', 200, json({ text: 'rex is here' })],
    ['POST /events', 200, json({ petId: 'rex' })],
    ['POST /reports', 200, json({ year: 2026 })],
  ],
};

describe.each(Object.entries(OF_EXAMPLES))('example %s', (example, requests) => {
  let both: SideBySide;
  let template: Template;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-'));
    synthesizeExamples(folder, [example]);
    const made = join(folder, example, 'made');
    const [file] = readdirSync(made).filter((name) => name.endsWith('.template.json'));
    template = JSON.parse(readFileSync(join(made, file), 'utf8'));
    rmSync(folder, { recursive: true });
    both = new SideBySide(example, localStack);
    await both.apply(template);
  }, 120_000);
  afterAll(() => both?.close());

  test.each<Expected>([...requests])('%s is answered %i', async (route, status, asked = {}) => {
    const stage = example === 'paid-api' ? 'v1' : 'prod';
    expect(await ask(both, apiIn(template), stage, route, asked, `${example}: ${route}, ${status}`)).toMatchObject({
      status,
    });
  });
});

// A difference that is new is a fault, of LocalStack or of ours; one that is gone makes the list shorter.
test('what the local gateway answers differently is explained', () => {
  expect([...different].filter(([request]) => DIFFERENCES[request] === undefined)).toEqual([]);
  expect(Object.keys(DIFFERENCES).filter((request) => !different.has(request))).toEqual([]);
});
