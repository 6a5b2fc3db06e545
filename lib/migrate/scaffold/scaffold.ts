import { ApiKind } from '../../template-model/api-kind';
import { ApiElement, Element } from '../../template-model/elements';
import { referencesIn } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { apiCode } from './apis';
import { quoted, variableName } from './code';
import { domainNamesCode } from './domain-names';
import { routesCode } from './routes';
import { Given, Source } from './source';
import { expressibleStages, stagesCode } from './stages';
import { StagesInCode } from './stages-in-code';
import { usagePlansCode } from './usage-plans';

export interface Scaffold {
  /** The name of the function that it exports. */
  readonly name: string;
  readonly code: string;
  /** The logical ids of what the code makes. */
  readonly made: readonly string[];
  /** The resources that it takes as constructs of the app. */
  readonly givens: readonly Given[];
  /** What it does not make, and why. */
  readonly remarks: readonly string[];
  /** How many routes it has. */
  readonly routes: number;
}

/**
 * Code that makes the APIs of a template as they are deployed.
 *
 * @param stackName the stack that is deployed; nothing where there is none yet
 */
export function scaffold(model: TemplateModel, stackName?: string): Scaffold {
  const source = new Source();
  const head: string[] = [];
  const body: string[] = [];
  if (stackName !== undefined) {
    head.push(
      '// The file is written by: npx cdk-gatehouse migrate identities',
      `${source.use('Identities')}.fromFile('gatehouse.identities.json').applyTo(stack, { deployedAs: ${quoted(stackName)} });`,
      '',
    );
  }
  const returned: string[] = [];
  const inCode: StagesInCode[] = [];
  for (const [index, api] of model.apis.entries()) {
    const { set, variable } = namesOf(api, index, model);
    const routes = routesCode(api, model, source);
    const keys = Object.keys(routes).filter((key) => !key.startsWith('//'));
    body.push(apiCode(api, source, { id: capitalized(variable), routes, variable }));
    body.push(...stagesCode(api, model, source, { api: variable, id: capitalized(set), routes: keys, set }), '');
    returned.push(variable, ...(expressibleStages(api).length > 0 ? [set] : []));
    inCode.push({ api, set, routes: keys });
  }
  const usagePlans = usagePlansCode(model, source, inCode);
  if (usagePlans.statements.length > 0) body.push(...usagePlans.statements, '');
  if (usagePlans.variable !== undefined) returned.push(usagePlans.variable);
  const domainNames = domainNamesCode(model, source, inCode);
  if (domainNames.statements.length > 0) body.push(...domainNames.statements, '');
  const made = [...model.apis.flatMap((api) => madeOf(api, model)), ...usagePlans.made, ...domainNames.made];
  const left = leftOf(model, made);
  const name = variableName(`${stackName ?? 'api'} gateway`);
  source.use('Stack', 'aws-cdk-lib');
  const interfaceName = `${capitalized(name)}Surroundings`;
  const hasGivens = source.givens.length > 0;
  const lines = [
    ...source.importLines(),
    '',
    ...(hasGivens
      ? [
          '/** What is deployed beside the APIs, as the constructs that the app has for it. */',
          `export interface ${interfaceName} {`,
          ...source.givens.flatMap(({ logicalId, name: given, type }) => [
            `  /** ${logicalId} */`,
            `  readonly ${given}: ${type};`,
          ]),
          '}',
          '',
        ]
      : []),
    ...source.declarations.flatMap((code) => [code, '']),
    '/**',
    ` * The APIs${stackName === undefined ? '' : ` of the stack ${stackName}`} as they are deployed.`,
    ...(left.length > 0
      ? [' *', ' * Not made here, for the app to keep as it is:', ...left.map((line) => ` * - ${line}`)]
      : []),
    ' */',
    `export function ${name}(stack: Stack${hasGivens ? `, deployed: ${interfaceName}` : ''}) {`,
    ...[...head, ...source.constantLines, ...(source.constantLines.length > 0 ? [''] : []), ...body].flatMap(
      (statement) => (statement === '' ? [''] : statement.split('\n').map((line) => `  ${line}`)),
    ),
    `  return { ${returned.join(', ')} };`,
    '}',
    '',
  ];
  return {
    name,
    code: lines.map((line) => line.trimEnd()).join('\n'),
    made,
    givens: source.givens,
    remarks: source.remarks,
    routes:
      model.apis.reduce((sum, { routes }) => sum + routes.length, 0) -
      source.remarks.filter((remark) => remark.startsWith('route ')).length,
  };
}

function namesOf({ name, logicalId }: ApiElement, index: number, { apis }: TemplateModel) {
  if (apis.length === 1) return { variable: 'api', set: 'stages' };
  const plain = variableName(name !== undefined && !name.includes('$') ? name : logicalId);
  const isTaken = apis.slice(0, index).some((other) => variableName(other.name ?? other.logicalId) === plain);
  const variable = `${isTaken ? variableName(logicalId) : plain}Api`;
  return { variable, set: `${variable}Stages` };
}

/** The resources of an API that the constructs make anew, under the logical ids that they have. */
function madeOf(api: ApiElement, model: TemplateModel): string[] {
  const stages = expressibleStages(api).map(({ logicalId }) => logicalId);
  const parts = [
    api.routes,
    api.integrations,
    api.authorizers,
    api.models,
    api.requestValidators,
    api.gatewayResponses,
    api.deployments,
    api.resources,
  ];
  const permissions = model.permissions.filter(({ properties }) => {
    const isOurs = properties.string('Principal') === 'apigateway.amazonaws.com';
    return isOurs && referencesIn(properties.raw('SourceArn')).includes(api.logicalId);
  });
  const ids = [api, ...parts.flat(), ...permissions].map(({ logicalId }) => logicalId);
  const others = api.kind === ApiKind.REST ? [] : partsOfV2(api, model);
  return [...new Set([...ids, ...stages, ...others])];
}

/** What the model keeps no list of. */
function partsOfV2(api: ApiElement, model: TemplateModel): string[] {
  const types = ['RouteResponse', 'IntegrationResponse'].map((noun) => `AWS::ApiGatewayV2::${noun}`);
  return types
    .flatMap((type) => model.resourcesOfType(type))
    .filter(({ properties }) => referencesIn(properties.raw('ApiId')).includes(api.logicalId))
    .map(({ logicalId }) => logicalId);
}

/** What belongs to API Gateway and is nothing that the code makes. */
function leftOf(model: TemplateModel, made: readonly string[]): string[] {
  const countOf = (elements: readonly Element[]) =>
    elements.filter(({ logicalId }) => !made.includes(logicalId)).length;
  const groups: [string, number][] = [
    ['domain names with their mappings (see docs/adopting.md)', countOf(model.domainNames)],
    ['usage plans and API keys', countOf([...model.usagePlans, ...model.apiKeys])],
    ["the account's role for logs", model.accounts.length],
    ['VPC links', model.vpcLinks.length],
    ['associations of web ACLs', model.webAclAssociations.length],
  ];
  return groups.filter(([, count]) => count > 0).map(([what, count]) => `${what}: ${count}`);
}

function capitalized(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
