import { rulesDocument } from '../../.ci/documents/rules-document';
import { catalogue } from '../../lib/rules/catalogue';
import { Rule, RuleDefinition } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/severity';
import { ApiKind } from '../../lib/template-model/api-kind';

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
    judge: () => undefined,
    subjects: () => [],
    ...definition,
  }) as unknown as Rule<unknown>;

const headingsOf = (document: string) => document.split('\n').filter((line) => /^###? /.test(line));

test('a rule is written with all that it says', () => {
  const document = rulesDocument([rule('AGW-CACHE-03', { bounds: { maximumLegs: 4, names: ['left', 'right'] } })]);
  expect(document).toContain(`## Caching

### AGW-CACHE-03

**A pet has four legs.** Warning; REST, WebSocket. [Documentation](https://docs.aws.amazon.com/legs.html)

- Why: It falls over.
- Allowed: a pet stands on four legs.
- Bounds: maximum legs \`4\`; names \`left\`, \`right\`.
- What to do: Add a leg.
`);
});

test('what markdown would take for markup is escaped', () => {
  const document = rulesDocument([rule('AGW-INT-01', { allowed: 'arn:<partition>:iam::*:user/*' })]);
  expect(document).toContain('Allowed: arn:\\<partition>:iam::\\*:user/\\*.');
});

test('areas stand in the order of the catalogue, their rules in the order of their numbers', () => {
  const rules = [rule('AGW-BIN-04'), rule('AGW-INT-100'), rule('AGW-INT-99'), rule('AGW-EP-06')];
  expect(headingsOf(rulesDocument(rules)).slice(-7)).toEqual([
    '## Endpoints',
    '### AGW-EP-06',
    '## Integrations',
    '### AGW-INT-99',
    '### AGW-INT-100',
    '## Binary data and compression',
    '### AGW-BIN-04',
  ]);
});

test('every rule of the catalogue is in the document once, under an area with a name', () => {
  const headings = headingsOf(rulesDocument(catalogue));
  const ids = headings.filter((heading) => heading.startsWith('### ')).map((heading) => heading.slice(4));
  expect(ids.sort()).toEqual(catalogue.map(({ id }) => id).sort());
  expect(headings.filter((heading) => /^## [A-Z]+$/.test(heading) && heading !== '## CORS')).toEqual([]);
});

test('it tells how to live with a finding', () => {
  const document = rulesDocument(catalogue);
  expect(document).toContain(".acknowledge({ id: 'Gatehouse::AGW-");
  expect(document).toContain('"cdk-gatehouse:rules"');
  expect(document).toContain('new GatehouseRules({ disable:');
});
