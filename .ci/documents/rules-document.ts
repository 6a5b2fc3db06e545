import { Rule } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/severity';
import { ApiKind } from '../../lib/template-model/api-kind';
import { RuleCases } from '../../test/rules/rule-tester';
import { AREAS, Area } from '../rules/areas';
import { exampleOf } from './rule-example';
import { RuleTest } from './rule-tests';

const KINDS: { readonly [kind in ApiKind]: string } = { REST: 'REST', HTTP: 'HTTP', WEBSOCKET: 'WebSocket' };

const INTRODUCTION = `# The rules

What Amazon API Gateway's documentation says can be wrong with an API, as code. The rules judge every template of an app
that uses a construct of this library, or that registers the plugin itself:
\`Validations.of(app).addPlugins(new GatehouseRules())\`. The constructs apply the same rules to plain values, at the line
that gives them. Values that only CloudFormation can know are never judged.

Each rule shows what it finds (minus) and what it passes (plus) as pieces of templates, or its message where only a
construct can be given the value.

An **error** stops the synthesis: the service refuses it, or answers every call with an error. A **warning** is printed:
it deploys, with a documented pitfall. **Advice** is a warning that no caller of a live API would notice: \`RuleProfile.ADOPTION\` leaves it out
([adopting](docs/adopting.md#the-rules-on-an-old-app)).

## Living with a finding

Accept one finding, or those of a part of the tree, with the CDK's own acknowledgement and the qualified id:

\`\`\`ts
Validations.of(api).acknowledge({ id: 'Gatehouse::AGW-INT-09', reason: 'The function answers early.' });
\`\`\`

Where the library registers the plugin, \`cdk.json\` leaves a rule out for a whole app, or takes a profile and a baseline. The value
\`"off"\` leaves the plugin out. The metadata of the templates says so in either case.

\`\`\`json
{ "context": { "cdk-gatehouse:rules": { "severity": { "AGW-INT-09": "off" } } } }
\`\`\`

An app that registers the plugin itself writes \`new GatehouseRules({ severity: { 'AGW-INT-09': RuleSeverity.OFF } })\`. What a construct refuses
in its constructor can be neither acknowledged nor turned off.

## Contents
`;

/** The text of RULES.md. */
export function rulesDocument(rules: readonly Rule<unknown>[], tests: ReadonlyMap<string, RuleTest>): string {
  const sections = AREAS.map((area) => ({ ...area, members: membersOf(area, rules) })).filter(
    ({ members }) => members.length > 0,
  );
  const contents = sections.map(
    ({ title, members }) =>
      `- [${title}](#${anchorOf(title)}), ${members.length} rule${members.length === 1 ? '' : 's'}`,
  );
  return [INTRODUCTION, ...contents, '', ...sections.map((section) => sectionOf(section, tests))].join('\n');
}

function membersOf({ code }: Area, rules: readonly Rule<unknown>[]): readonly Rule<unknown>[] {
  return rules
    .filter(({ id }) => id.startsWith(`AGW-${code}-`))
    .sort((left, right) => left.id.localeCompare(right.id, 'en', { numeric: true }));
}

interface Section {
  readonly title: string;
  readonly members: readonly Rule<unknown>[];
}

function sectionOf({ title, members }: Section, tests: ReadonlyMap<string, RuleTest>): string {
  const list = members.map(({ id, definition }) => `- [${id}](#${anchorOf(id)}) ${escaped(definition.title)}`);
  return [`## ${title}\n`, ...list, '', ...members.map((rule) => entryOf(rule, tests.get(rule.id)!))].join('\n');
}

/** The anchor that a heading has in HTML. */
function anchorOf(heading: string): string {
  return heading.toLowerCase().replace(/,/g, '').replace(/ /g, '-');
}

function entryOf(rule: Rule<unknown>, { file, cases }: RuleTest): string {
  const { id, definition } = rule;
  const severity =
    definition.severity === Severity.ERROR ? 'Error' : definition.isAdvice ? 'Warning, advice' : 'Warning';
  const kinds = definition.kinds.map((kind) => KINDS[kind]).join(', ');
  const links = `[Documentation](${definition.page}), [source](lib/rules/${file}.ts)`;
  return [
    `### ${id}\n`,
    `**${escaped(definition.title)}.** ${severity}; ${kinds}. ${links}\n`,
    `- Why: ${escaped(definition.reason)}`,
    `- Allowed: ${escaped(definition.allowed)}.`,
    ...boundsOf(definition.bounds ?? {}),
    ...refusalsOf(cases),
    `- What to do: ${escaped(definition.fix)}\n`,
    `${exampleOf(rule, cases)}\n`,
  ].join('\n');
}

function refusalsOf({ invalid }: RuleCases<unknown>): string[] {
  const refusals = invalid.flatMap(({ recorded }) =>
    recorded ? [`\`${recorded.call}\` with \`${recorded.error}\``] : [],
  );
  return refusals.length > 0 ? [`- Seen refused by the service: ${[...new Set(refusals)].join(', ')}.`] : [];
}

function boundsOf(bounds: { readonly [name: string]: number | string | readonly string[] }): string[] {
  const entries = Object.entries(bounds).map(([name, value]) => `${wordsOf(name)} \`${[value].flat().join('`, `')}\``);
  return entries.length > 0 ? [`- Bounds: ${entries.join('; ')}.`] : [];
}

/** Text in which markdown sees no markup. */
function escaped(text: string): string {
  return text.replace(/[<*]/g, '\\$&');
}

/** `maximumLength` to `maximum length` */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
