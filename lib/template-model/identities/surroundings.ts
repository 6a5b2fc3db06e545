import { Element } from '../elements';
import { callsFromOf } from '../lambda-permissions';
import { identityOf, referenceOf, referencesIn } from '../references';
import { IdentityName, IdentityNames, NameOf, textOf } from './identity-names';
import { keyOfStage } from './parts-of-apis';

/** What stands around APIs: logs, permissions, records, the account. Only what belongs to an API has a key. */
export const namesOfSurroundings: { readonly [type: string]: NameOf } = {
  // An account has one setting, whatever says it.
  'AWS::ApiGateway::Account': () => ({ kind: 'account', isInterchangeable: true }),
  'AWS::ApiGateway::VpcLink': vpcLinkName,
  'AWS::ApiGatewayV2::VpcLink': vpcLinkName,
  'AWS::ApiGateway::ClientCertificate': (element, names) => besideStage(element, names, 'client certificate'),
  'AWS::Logs::LogGroup': (element, names) => besideStage(element, names, 'access log'),
  'AWS::WAFv2::WebACLAssociation': (element, names) => {
    const [stage] = stagesIn(element.properties.raw('ResourceArn'), names);
    return stage === undefined ? undefined : { kind: `web acl of ${stage}` };
  },
  'AWS::IAM::Role': ({ logicalId }, { model }) => {
    const isOfAccount = model.accounts.some(({ properties }) =>
      referencesIn(properties.raw('CloudWatchRoleArn')).includes(logicalId),
    );
    return isOfAccount ? { kind: 'role of account', isInterchangeable: true } : undefined;
  },
  'AWS::Lambda::Permission': permissionName,
  'AWS::Route53::RecordSet': recordName,
};

function vpcLinkName({ properties }: Element): IdentityName {
  return { kind: 'vpc link', name: properties.text('Name') };
}

/** What a stage refers to; shared by several, it is known by the one that sorts first. */
function besideStage({ logicalId }: Element, names: IdentityNames, kind: string): IdentityName | undefined {
  const [stage] = names.model.stages
    .filter(({ properties }) =>
      ['AccessLogSetting', 'AccessLogSettings', 'ClientCertificateId'].some((name) =>
        referencesIn(properties.raw(name)).includes(logicalId),
      ),
    )
    .map((element) => keyOfStage(element, names))
    .sort();
  return stage === undefined ? undefined : { kind: `${kind} of ${stage}` };
}

/** An ARN names a stage by reference, or by its API and its name. */
function stagesIn(arn: unknown, names: IdentityNames): string[] {
  const references = referencesIn(arn);
  const [, named] = textOf(arn).match(/\/stages\/([^/]+)$/) ?? [];
  return names.model.stages
    .filter(({ api, logicalId, stageName }) => {
      const isOfApi = api !== undefined && references.includes(api.logicalId);
      return references.includes(logicalId) || (isOfApi && stageName === named);
    })
    .map((stage) => keyOfStage(stage, names));
}

/** A permission holds nothing, so which one of several alike is kept is all the same. */
function permissionName(element: Element, names: IdentityNames): IdentityName | undefined {
  const { properties } = element;
  const isOfService = textOf(properties.raw('Principal')).startsWith('apigateway.');
  const from = properties.raw('SourceArn');
  const api = names.model.apis.find(({ logicalId }) => callsFromOf(element, logicalId) !== undefined);
  if (!isOfService && !api) return undefined;
  const called = properties.raw('FunctionName');
  const calls = api ? callsFromOf(element, api.logicalId) : textOf(from);
  const of = api && names.api({ Ref: api.logicalId });
  const name = referenceOf(called) ?? textOf(called);
  return { of, kind: `permission of ${name} for ${calls || 'any call'}`, isInterchangeable: true };
}

/** The records of a custom domain name that stands in the same template. */
function recordName({ properties }: Element, { model }: IdentityNames): IdentityName | undefined {
  const name = textOf(properties.raw('Name')).replace(/\.$/, '');
  const target = referencesIn(properties.raw('AliasTarget') ?? properties.raw('ResourceRecords'));
  const isOfDomain = model.domainNames.some(
    (domain) =>
      target.includes(domain.logicalId) ||
      identityOf(domain.properties.raw('DomainName')) === identityOf(properties.raw('Name')) ||
      domain.properties.string('DomainName') === name,
  );
  const set = properties.text('SetIdentifier');
  return isOfDomain
    ? { kind: ['record', name, textOf(properties.raw('Type')), set].filter(Boolean).join(' ') }
    : undefined;
}
