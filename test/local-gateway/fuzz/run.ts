import fc from 'fast-check';
import { frameProperty, rawProperty } from './raw-property';
import { requestProperty } from './request-property';
import { templateProperty } from './template-property';

// Sends the local gateway what nobody would send on purpose: `npm run fuzz -- 100000 10000 7` makes so many requests and templates of a seed.
const [requests = 100_000, templates = 10_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);

async function check(what: string, numRuns: number, property: fc.IRawProperty<unknown>): Promise<void> {
  const begun = performance.now();
  await fc.assert(property, { numRuns, seed, includeErrorInReport: true });
  console.log(`${numRuns} ${what} of seed ${seed}: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}

async function main(): Promise<void> {
  await check('templates', templates, templateProperty as fc.IRawProperty<unknown>);
  await check('requests', requests * 0.4, requestProperty() as fc.IRawProperty<unknown>);
  const raw = await rawProperty();
  await check('streams of bytes', requests * 0.4, raw.property as fc.IRawProperty<unknown>);
  await raw.close();
  const connections = await frameProperty();
  await check('streams of frames', requests * 0.2, connections.property as fc.IRawProperty<unknown>);
  await connections.close();
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  console.log(`No crash, no hang, nothing that the service could not answer; ${megabytes.toFixed(0)} MB.`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
