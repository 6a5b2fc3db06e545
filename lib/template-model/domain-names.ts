import { Element } from './elements';
import { Properties } from './properties';
import { identityOf, referenceOf } from './references';
import { TemplateModel } from './template-model';
import { Unresolved } from './unresolved';

/** A custom domain name, public or private, of either generation. */
export interface DomainName {
  readonly element: Element;
  /** How a message calls it: the name, or the logical id where only CloudFormation knows the name. */
  readonly name: string;
  /** `EDGE`, `REGIONAL`, `PRIVATE`; absent where only CloudFormation knows it or there are several. */
  readonly endpointType?: string;
  /** What holds `SecurityPolicy`: the resource, or its one configuration in the second generation. */
  readonly settings: Properties;
  readonly hasMutualTls: boolean;
}

export const PUBLIC = 'AWS::ApiGateway::DomainName';
export const PRIVATE = 'AWS::ApiGateway::DomainNameV2';
export const V2 = 'AWS::ApiGatewayV2::DomainName';

/** Every custom domain name of the template. */
export function domainNamesOf(model: TemplateModel): DomainName[] {
  return model.domainNames.map((element) => {
    const { logicalId, properties, resourceType } = element;
    const configurations = configurationsOf(element);
    return {
      element,
      name: properties.string('DomainName') ?? logicalId,
      endpointType: resourceType === V2 ? v2EndpointTypeOf(configurations) : endpointTypeOf(element),
      settings: configurations.length === 1 ? configurations[0] : new Properties(),
      hasMutualTls: properties.map('MutualTlsAuthentication').names().length > 0,
    };
  });
}

/** What holds the certificate and the TLS policy; a domain name of the second generation can have several of them. */
export function configurationsOf({ properties, resourceType }: Element): Properties[] {
  return resourceType === V2 ? properties.maps('DomainNameConfigurations') : [properties];
}

/** The domain name that a mapping or a rule names, by reference, by its name or ARN, or by the same parameter. */
export function domainNameOf(value: unknown, model: TemplateModel): DomainName | undefined {
  const named = nameInArn(value);
  const logicalId = referenceOf(named);
  const identity = identityOf(named);
  const isNamed = ({ properties }: Element) => identityOf(properties.raw('DomainName')) === identity;
  const domains = identity === undefined ? [] : domainNamesOf(model);
  return (
    domains.find(({ element }) => element.logicalId === logicalId) ?? domains.find(({ element }) => isNamed(element))
  );
}

function endpointTypeOf({ properties, resourceType }: Element): string | undefined {
  const written = properties.map('EndpointConfiguration');
  if (properties.isUnresolved('EndpointConfiguration') || written.isUnresolved('Types')) return undefined;
  if (resourceType === PRIVATE && !written.has('Types')) return 'PRIVATE';
  // A certificate of the other kind says that EDGE, which the service takes otherwise, is not meant.
  const types = written.list('Types') ?? (properties.has('RegionalCertificateArn') ? [] : ['EDGE']);
  return types.length === 1 && typeof types[0] === 'string' ? types[0] : undefined;
}

function v2EndpointTypeOf(configurations: readonly Properties[]): string | undefined {
  const [configuration, ...others] = configurations;
  if (!configuration || others.length > 0 || configuration.names().length === 0) return undefined;
  return configuration.has('EndpointType') ? configuration.string('EndpointType') : 'REGIONAL';
}

/** What stands behind `/domainnames/` in an ARN that is put together; any other value as it is. */
export function nameInArn(value: unknown): unknown {
  const text = value instanceof Unresolved ? value.text : value;
  const [, name] = typeof text === 'string' ? (text.match(/:\/domainnames\/([^/+]+)$/) ?? []) : [];
  if (name === undefined) return value;
  const [, logicalId] = name.match(/^\$\{(\w+)\}$/) ?? [];
  return logicalId === undefined ? name : { Ref: logicalId };
}
