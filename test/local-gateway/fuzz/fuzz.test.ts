import fc from 'fast-check';
import { frameProperty, rawProperty } from './raw-property';
import { requestProperty } from './request-property';
import { templateProperty } from './template-property';

// A few of what `npm run fuzz` makes many of.
const seed = 20261121;

test('no template crashes, hangs, or reaches JavaScript', () => {
  fc.assert(templateProperty, { numRuns: 500, seed });
}, 60_000);

test('every request gets a response that the service could give', async () => {
  await fc.assert(requestProperty(), { numRuns: 500, seed });
}, 60_000);

test.each([
  ['bytes', rawProperty],
  ['frames', frameProperty],
])(
  'any stream of %s is answered or hung up on',
  async (_, make) => {
    const { property, close } = await make();
    await fc.assert<[Buffer]>(property, { numRuns: 200, seed });
    await close();
  },
  60_000,
);
