import { RuleTest } from '../../.ci/documents/rule-tests';
import { rulesDocument } from '../../.ci/documents/rules-document';
import { Rule, RuleDefinition } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/severity';
import { ApiKind } from '../../lib/template-model/api-kind';
import { InvalidCase, RuleCases } from '../rules/rule-tester';

const rule = (id: string, definition: Partial<RuleDefinition<number>> = {}): Rule<unknown> =>
  new Rule<number>({
    id,
    title: 'A pet has four legs',
    severity: Severity.WARNING,
    kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
    reason: 'It falls over.',
    page: 'https://docs.aws.amazon.com/legs.html',
    allowed: 'a pet stands on four legs',
    fix: 'Add a leg.',
    judge: (legs) => (legs === 4 ? undefined : `the pet has ${legs} legs`),
    *subjects(model) {
      for (const element of model.resourcesOfType('Pet')) {
        yield { element, value: element.properties.number('Legs') ?? 4 };
      }
    },
    ...definition,
  }) as unknown as Rule<unknown>;

const pet = (Legs: unknown, others: object = {}) => ({
  Pet: { Type: 'Pet', Properties: { Name: 'Tom', Legs } },
  ...others,
});
const three: InvalidCase<unknown> = { name: 'three legs', resources: pet(3), at: ['Pet'], message: '' };
const CASES: RuleCases<unknown> = { valid: [{ name: 'four legs', resources: pet(4) }], invalid: [three] };

const documentOf = (rules: Rule<unknown>[], cases = CASES) =>
  rulesDocument(rules, new Map(rules.map(({ id }): [string, RuleTest] => [id, { file: 'caching/four-legs', cases }])));
const headingsOf = (document: string) => document.split('\n').filter((line) => /^###? /.test(line));
const exampleOf = (cases: Partial<RuleCases<unknown>>) =>
  /\n```\w+\n(.*?)\n```\n/s.exec(documentOf([rule('AGW-CACHE-03')], { ...CASES, ...cases }).split('### ')[1])![1];

test('a rule is written with all that it says, and with what it finds and passes', () => {
  const document = documentOf([rule('AGW-CACHE-03', { bounds: { maximumLegs: 4, names: ['left', 'right'] } })]);
  expect(document).toContain(`## Caching

- [AGW-CACHE-03](#agw-cache-03) A pet has four legs

### AGW-CACHE-03

**A pet has four legs.** Warning; REST, WebSocket. [Documentation](https://docs.aws.amazon.com/legs.html), [source](lib/rules/caching/four-legs.ts)

- Why: It falls over.
- Allowed: a pet stands on four legs.
- Bounds: maximum legs \`4\`; names \`left\`, \`right\`.
- What to do: Add a leg.

\`\`\`diff
  Pet:
    Type: Pet
    Properties:
      Name: Tom
-     Legs: 3
+     Legs: 4
\`\`\`
`);
});

test('what markdown would take for markup is escaped', () => {
  const document = documentOf([rule('AGW-INT-01', { allowed: 'arn:<partition>:iam::*:user/*' })]);
  expect(document).toContain('Allowed: arn:\\<partition>:iam::\\*:user/\\*.');
});

test('areas stand in the order of the catalogue, their rules in the order of their numbers', () => {
  const rules = [rule('AGW-BIN-04'), rule('AGW-INT-100'), rule('AGW-INT-99'), rule('AGW-EP-06')];
  expect(headingsOf(documentOf(rules)).slice(-7)).toEqual([
    '## Endpoints',
    '### AGW-EP-06',
    '## Integrations',
    '### AGW-INT-99',
    '### AGW-INT-100',
    '## Binary data and compression',
    '### AGW-BIN-04',
  ]);
  expect(documentOf(rules)).toContain('- [Binary data and compression](#binary-data-and-compression), 1 rule');
});

test('what the service was seen to refuse is told', () => {
  const recorded = { call: 'PutPet', error: 'BadRequestException' };
  const document = documentOf([rule('AGW-CACHE-03')], { ...CASES, invalid: [{ ...three, recorded }] });
  expect(document).toContain('- Seen refused by the service: `PutPet` with `BadRequestException`.\n');
});

test('it tells how to live with a finding', () => {
  const document = documentOf([]);
  expect(document).toContain(".acknowledge({ id: 'Gatehouse::AGW-");
  expect(document).toContain('"cdk-gatehouse:rules"');
  expect(document).toContain('new GatehouseRules({ severity:');
});

describe('the example of a rule', () => {
  test('leaves out what has no part in it', () => {
    const Dog = { Type: 'Dog' };
    const example = exampleOf({
      valid: [{ name: 'four legs', resources: pet(4, { Dog }) }],
      invalid: [{ ...three, resources: pet(3, { Dog }) }],
    });
    expect(example).not.toContain('Dog');
  });

  test('compares with what is right and most like it, and not with what is not known', () => {
    const example = exampleOf({
      valid: [
        { name: 'an unresolved number', resources: pet({ Ref: 'Legs' }) },
        { name: 'another pet', resources: { Other: { Type: 'Pet', Properties: { Name: 'Tim', Legs: 4 } } } },
        { name: 'four legs', resources: pet(4) },
      ],
    });
    expect(example).toMatch(/^- +Legs: 3\n\+ +Legs: 4$/m);
  });

  test('writes intrinsic functions in short, and says how long a long text is', () => {
    const Name = { 'Fn::GetAtt': ['Owner', 'Name'] };
    const Text = 'a'.repeat(500);
    const Legs = { 'Fn::Sub': '${Legs}' };
    const invalid = [{ ...three, resources: { Pet: { Type: 'Pet', Properties: { Name, Text, Legs } } } }];
    const example = exampleOf({ valid: [], invalid });
    expect(example).toContain('Name: !GetAtt Owner.Name\n');
    expect(example).toContain('Legs: !Sub ${Legs}');
    expect(example).toMatch(/Text: a{60}… \(500 characters\)/);
  });

  test('is the message where only a construct can be given the value', () => {
    const example = exampleOf({
      valid: [{ name: 'four', value: 4 }],
      invalid: [{ name: 'two', value: 2, message: '' }],
    });
    expect(example).toBe('AGW-CACHE-03: the pet has 2 legs; a pet stands on four legs. Add a leg.');
  });
});
