import { Construct } from 'constructs';
import { UsagePlanBundle, UsagePlanBundleProps } from '../../lib';
import { sampleStack, validTemplateOf } from '../sample';
import { writtenBy } from '../written';
import { Make, Plans, stagesIn } from './inputs';
import { REFUSED } from './refused-inputs';
import { TAKEN } from './taken-inputs';

const stack = sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });
const stages = stagesIn(stack);

function bundleOf(make: Make): { readonly scope: Construct; readonly bundle: () => UsagePlanBundle } {
  const scope = new Construct(stack, `Row${stack.node.children.length}`);
  const made = make({ ...stages, scope });
  const isProps = made !== undefined && Array.isArray(made.stages);
  const props = isProps ? (made as UsagePlanBundleProps) : { stages: [stages.prod], plans: made as Plans };
  return { scope, bundle: () => new UsagePlanBundle(scope, 'Plans', props) };
}

const good = sampleStack({ env: { account: '111111111111', region: 'eu-west-1' } });

test.each(REFUSED)('%s is refused, and nothing is left behind', (_, make, message) => {
  const attempt = () => bundleOf(make).bundle();
  expect(attempt).toThrow(message);
  const rows = stack.node.children.filter(({ node }) => node.id.startsWith('Row'));
  expect(rows.flatMap(({ node }) => node.tryFindChild('Plans') ?? [])).toEqual([]);
});

describe('a bundle takes', () => {
  let given: ReturnType<typeof stagesIn>;
  beforeAll(() => {
    given = stagesIn(good);
  });

  const made = new Map<string, UsagePlanBundle>();

  test.each(TAKEN)('%s', (name, make) => {
    const scope = new Construct(good, `Row${good.node.children.length}`);
    const props = make({ ...given, scope });
    const bundle = new UsagePlanBundle(scope, 'Plans', { stages: [given.prod], ...props });
    expect(bundle.plans.map(({ planName }) => planName)).toEqual(Object.keys(props.plans ?? {}).sort());
    made.set(name, bundle);
  });

  test('all of that in one template, and each of it makes a difference there', () => {
    validTemplateOf(good);
    const written = (bundle: UsagePlanBundle) => writtenBy(`${bundle.node.scope!.node.id}(?![0-9])`, bundle);
    const rows = new Map([...made].map(([name, bundle]) => [written(bundle), name]));
    expect([...made.keys()].filter((name) => ![...rows.values()].includes(name))).toEqual([]);
  });
});

test('the tables are long', () => {
  expect(REFUSED.length).toBeGreaterThanOrEqual(45);
  expect(TAKEN.length).toBeGreaterThanOrEqual(30);
});
