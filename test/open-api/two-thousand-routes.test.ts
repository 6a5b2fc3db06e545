import { exampleWith } from '../canary-deployment/lived-example';

function sizeWith(routes: string) {
  const [{ template }] = exampleWith('two-thousand-routes', ['2_000', routes]).stacks;
  const types = Object.values<{ Type: string }>(template.Resources).map(({ Type }) => Type);
  return {
    bytes: Buffer.byteLength(JSON.stringify(template)),
    besideFunctions: types.filter((type) => type !== 'AWS::Lambda::Function').length,
  };
}

test('2,000 routes over 20 functions are 60 resources beside the functions, less than a megabyte, and 300 bytes a route', () => {
  const [few, many] = [sizeWith('200'), sizeWith('2_000')];
  expect(many.besideFunctions).toBeLessThanOrEqual(60);
  expect(many.bytes).toBeLessThan(1_048_576);
  expect((many.bytes - few.bytes) / 1_800).toBeLessThanOrEqual(300);
});
