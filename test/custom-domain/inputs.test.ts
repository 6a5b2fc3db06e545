import { App, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CustomDomain } from '../../lib';
import { sampleStack, validTemplateOf } from '../sample';
import { writtenBy } from '../written';
import { arnIn, domainOf, EUROPE, givenIn, stagesIn } from './inputs';
import { REFUSED } from './refused-inputs';
import { TAKEN } from './taken-inputs';

const stack = sampleStack({ env: EUROPE, crossRegionReferences: true });
const stages = stagesIn(stack);

const good = sampleStack({ env: EUROPE, crossRegionReferences: true });

test.each(REFUSED)('%s is refused, and nothing is left behind', (_, make, message) => {
  const given = givenIn(stack, stages);
  expect(() => domainOf(given, make(given))).toThrow(message);
  expect(given.scope.node.tryFindChild('Domain')).toBeUndefined();
});

describe('a domain name takes', () => {
  let given: ReturnType<typeof stagesIn>;
  beforeAll(() => {
    given = stagesIn(good);
  });

  const made = new Map<string, CustomDomain>();

  test.each(TAKEN)('%s', (name, make) => {
    const row = givenIn(good, given);
    const domain = domainOf(row, make(row));
    expect(domain.node.scope).toBe(row.scope);
    made.set(name, domain);
  });

  test('all of that in one template, and each of it makes a difference there', () => {
    validTemplateOf(good);
    const written = (domain: CustomDomain) =>
      writtenBy(
        `${domain.node.scope!.node.id}(?![0-9])`,
        domain,
        ...Object.values(domain.mappings),
        ...domain.routingRules,
      );
    const plain = written(made.get('no mapping yet')!);
    made.delete('no mapping yet');
    const idle = [...made].filter(([, domain]) => written(domain) === plain).map(([name]) => name);
    expect(idle).toEqual([]);
    expect(made.size).toBe(TAKEN.length - 1);
  });
});

test('one public name in two stacks that do not say where they are deployed', () => {
  const app = new App();
  for (const id of ['One', 'Other']) {
    const certificate = (scope: Stack) => Certificate.fromCertificateArn(scope, 'C', arnIn('eu-west-1'));
    const agnostic = new Stack(app, id);
    new CustomDomain(agnostic, 'Domain', { domainName: 'api.example.com', certificate: certificate(agnostic) });
  }
});

test('the tables are long', () => {
  expect(REFUSED.length).toBeGreaterThanOrEqual(90);
  expect(TAKEN.length).toBeGreaterThanOrEqual(50);
});
