import { Rule } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/severity';
import { ApiKind } from '../../lib/template-model/api-kind';
import { AREAS, Area } from '../rules/areas';

const KINDS: { readonly [kind in ApiKind]: string } = { REST: 'REST', HTTP: 'HTTP', WEBSOCKET: 'WebSocket' };

const INTRODUCTION = `# The rules

What Amazon API Gateway's documentation says can be wrong with an API, as code. The rules judge every template of an app
that uses a construct of this library, or that registers the plugin itself:
\`Validations.of(app).addPlugins(new GatehouseRules())\`. The constructs apply the same rules to plain values, at the line
that gives them. Values that only CloudFormation can know are never judged.

An **error** stops the synthesis: the service refuses it, or answers every call with an error. A **warning** is printed:
it deploys, with a documented pitfall.

## Living with a finding

Accept one finding, or those of a part of the tree, with the CDK's own acknowledgement and the qualified id:

\`\`\`ts
Validations.of(api).acknowledge({ id: 'Gatehouse::AGW-INT-09', reason: 'The function answers early.' });
\`\`\`

Where the library registers the plugin, \`cdk.json\` leaves a rule out for a whole app. The value \`"off"\` leaves the plugin
out. The metadata of the templates says so in either case.

\`\`\`json
{ "context": { "cdk-gatehouse:rules": { "disable": ["AGW-INT-09"] } } }
\`\`\`

An app that registers the plugin itself writes \`new GatehouseRules({ disable: ['AGW-INT-09'] })\`. What a construct refuses
in its constructor can be neither acknowledged nor disabled.
`;

/** The text of RULES.md. */
export function rulesDocument(rules: readonly Rule<unknown>[]): string {
  const sections = AREAS.map((area) => sectionOf(area, rules)).filter((section) => section !== undefined);
  return [INTRODUCTION, ...sections].join('\n');
}

function sectionOf({ code, title }: Area, rules: readonly Rule<unknown>[]): string | undefined {
  const members = rules
    .filter(({ id }) => id.startsWith(`AGW-${code}-`))
    .sort((left, right) => left.id.localeCompare(right.id, 'en', { numeric: true }));
  return members.length > 0 ? [`## ${title}\n`, ...members.map(entryOf)].join('\n') : undefined;
}

function entryOf({ id, definition }: Rule<unknown>): string {
  const severity = definition.severity === Severity.ERROR ? 'Error' : 'Warning';
  const kinds = definition.kinds.map((kind) => KINDS[kind]).join(', ');
  const lines = [
    `### ${id}`,
    `**${escaped(definition.title)}.** ${severity}; ${kinds}. [Documentation](${definition.page})`,
    `- Why: ${escaped(definition.reason)}`,
    `- Allowed: ${escaped(definition.allowed)}.`,
    ...boundsOf(definition.bounds ?? {}),
    `- What to do: ${escaped(definition.fix)}`,
  ];
  return `${lines[0]}\n\n${lines[1]}\n\n${lines.slice(2).join('\n')}\n`;
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
