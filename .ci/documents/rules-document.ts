import { Rule } from '../../lib/rules/rule';
import { Severity } from '../../lib/rules/severity';
import { ApiKind } from '../../lib/template-model/api-kind';

const AREAS: { readonly [code: string]: string } = {
  GEN: 'Kinds of API',
  EP: 'Endpoints',
  PATH: 'Paths and routes',
  STG: 'Stages',
  VAR: 'Stage variables',
  DEP: 'Deployments',
  CAN: 'Canary releases',
  CACHE: 'Caching',
  THR: 'Throttling',
  KEY: 'API keys and usage plans',
  AUTH: 'Authorization',
  INT: 'Integrations',
  MAP: 'Models, parameters and mapping templates',
  GWR: 'Gateway responses',
  CORS: 'CORS',
  WS: 'WebSocket APIs',
  HTTP: 'HTTP APIs',
  LOG: 'Logs, metrics and traces',
  WAF: 'Web ACLs',
  POL: 'Resource policies',
  DOM: 'Custom domains',
  BIN: 'Binary data and compression',
  OAS: 'OpenAPI',
  TAG: 'Tags and quotas',
};

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
  const areas = new Map<string, Rule<unknown>[]>();
  for (const rule of rules) {
    const area = rule.id.split('-')[1];
    areas.set(area, [...(areas.get(area) ?? []), rule]);
  }
  const ordered = [...areas].sort(([left], [right]) => orderOf(left) - orderOf(right));
  return [INTRODUCTION, ...ordered.map(([area, members]) => sectionOf(area, members))].join('\n');
}

function orderOf(area: string): number {
  const index = Object.keys(AREAS).indexOf(area);
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

function sectionOf(area: string, rules: readonly Rule<unknown>[]): string {
  const sorted = [...rules].sort((left, right) => left.id.localeCompare(right.id, 'en', { numeric: true }));
  return [`## ${AREAS[area] ?? area}\n`, ...sorted.map(entryOf)].join('\n');
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
