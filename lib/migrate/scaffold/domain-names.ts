import { domainNamesOf, PUBLIC } from '../../template-model/domain-names';
import { Element } from '../../template-model/elements';
import { Mapping, mappingsOf } from '../../template-model/mappings';
import { referenceOf, referencesIn } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { Code, printed, quoted, variableName } from './code';
import { Inexpressible, Source } from './source';
import { StagesInCode, stageInCode } from './stages-in-code';
import { checkNames } from './written-settings';

export interface DomainNamesCode {
  readonly statements: readonly string[];
  /** The logical ids of what the code makes. */
  readonly made: readonly string[];
}

const SETTINGS = ['CertificateArn', 'DomainName', 'EndpointConfiguration', 'RegionalCertificateArn', 'SecurityPolicy'];
const MAPPING_SETTINGS = ['ApiId', 'ApiMappingKey', 'BasePath', 'DomainName', 'RestApiId', 'Stage'];
const MAPPING_TYPES: { readonly [type: string]: string } = {
  'AWS::ApiGateway::BasePathMapping': 'BASE_PATH_MAPPING',
  'AWS::ApiGatewayV2::ApiMapping': 'API_MAPPING',
};

/** The statements that make domain names with their mappings as they are deployed. A name is made whole, or stays whole in the app. */
export function domainNamesCode(
  model: TemplateModel,
  source: Source,
  inCode: readonly StagesInCode[],
): DomainNamesCode {
  const statements: string[] = [];
  const made: Element[] = [];
  for (const { element, name } of domainNamesOf(model)) {
    const mappings = mappingsOf(model).filter(({ domain }) => domain?.element.logicalId === element.logicalId);
    try {
      const props = domainCode(element, mappings, model, source, inCode);
      statements.push(`new ${source.use('CustomDomain')}(stack, ${quoted(`Domain.${name}`)}, ${printed(props)});`);
      made.push(element, ...mappings.map((mapping) => mapping.element));
    } catch (error) {
      if (!(error instanceof Inexpressible)) throw error;
      const remark = `domain name ${name}: ${error.message}; it stays in the app with its mappings`;
      source.remarks.push(remark);
      statements.push(`// ${remark}`);
    }
  }
  return { statements, made: made.map(({ logicalId }) => logicalId) };
}

function domainCode(
  element: Element,
  mappings: readonly Mapping[],
  model: TemplateModel,
  source: Source,
  inCode: readonly StagesInCode[],
): Code {
  const { logicalId, properties, resourceType } = element;
  if (resourceType !== PUBLIC) throw new Inexpressible(`a CustomDomain is no ${resourceType}`);
  checkNames(element, SETTINGS);
  const domainName = properties.string('DomainName');
  if (domainName === undefined) throw new Inexpressible('only CloudFormation knows the name');
  const isRuled = model
    .resourcesOfType('AWS::ApiGatewayV2::RoutingRule')
    .some((rule) => referencesIn(rule.properties.raw('DomainNameArn')).includes(logicalId));
  if (isRuled) throw new Inexpressible('it has routing rules');
  const endpoint = endpointOf(element, source);
  const [type = 'AWS::ApiGateway::BasePathMapping', ...others] = new Set(
    mappings.map((mapping) => mapping.element.resourceType),
  );
  if (others.length > 0 || MAPPING_TYPES[type] === undefined)
    throw new Inexpressible('its mappings have several types of resource');
  const paths = mappings.map((mapping): [string, string] => [pathOf(mapping), mappedStage(mapping.element, inCode)]);
  return {
    gatewayDefaults: `${source.use('GatewayDefaults')}.SERVICE`,
    domainName: quoted(domainName),
    endpoint,
    certificate: certificateCode(element, model, source),
    mappingType: `${source.use('MappingType')}.${MAPPING_TYPES[type]}`,
    mappings: Object.fromEntries(paths),
  };
}

function mappedStage(mapping: Element, inCode: readonly StagesInCode[]): string {
  checkNames(mapping, MAPPING_SETTINGS);
  const { properties } = mapping;
  return stageInCode(properties.raw('RestApiId') ?? properties.raw('ApiId'), properties.raw('Stage'), inCode).code;
}

function pathOf({ path }: Mapping): string {
  if (path === undefined) throw new Inexpressible('only CloudFormation knows the path of a mapping');
  return path;
}

function endpointOf({ properties }: Element, source: Source): string {
  const written = properties.map('EndpointConfiguration');
  const [type, ...others] = written.strings('Types');
  const isPlain = written.names().every((name) => name === 'Types') && others.length === 0;
  if (!isPlain || (type !== 'REGIONAL' && type !== 'EDGE'))
    throw new Inexpressible('its endpoint says more than REGIONAL or EDGE, or not which');
  if (properties.isUnresolved('SecurityPolicy')) throw new Inexpressible('only CloudFormation knows its TLS policy');
  const policy = properties.string('SecurityPolicy');
  const options =
    policy && printed({ securityPolicy: `${source.use('TlsPolicy')}.${policy.replace('SecurityPolicy_', '')}` });
  return `${source.use('Endpoint')}.${type.toLowerCase()}(${options ?? ''})`;
}

function certificateCode({ properties }: Element, model: TemplateModel, source: Source): string {
  const arn = properties.raw('RegionalCertificateArn') ?? properties.raw('CertificateArn');
  const module = 'aws-cdk-lib/aws-certificatemanager';
  const logicalId = referenceOf(arn) ?? '';
  if (model.element(logicalId)) return source.given(logicalId, 'ICertificate', module);
  if (arn === undefined) throw new Inexpressible('it has no certificate');
  const text = source.text(arn);
  const id = quoted(`Certificate.${variableName(properties.string('DomainName') ?? '')}`);
  return `${source.use('Certificate', module)}.fromCertificateArn(stack, ${id}, ${text})`;
}
