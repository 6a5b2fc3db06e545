import { LoadedStack } from './assembly/load-stacks';

/** What a template asks for and this machine does not do. */
export interface Limitation {
  /** `web ACL Guard` */
  readonly what: string;
  /** The API, the stage or the domain name that it holds for. */
  readonly apiId?: string;
  readonly stage?: string;
  readonly domainName?: string;
}

/** A place that a request came to. */
export interface ReachedStage {
  readonly apiId: string;
  readonly stage: string;
  /** In lower case; absent for the API's own endpoint. */
  readonly domainName?: string;
}

const STAGE_ARN = /\/restapis\/([^/]+)\/stages\/([^/]+)$/;

export function limitationsOf(stacks: readonly LoadedStack[]): Limitation[] {
  return stacks.flatMap(({ model, values }) => {
    const idOf = (logicalId: string) => String(values.resolve({ Ref: logicalId }));
    return [
      ...model.webAclAssociations.map(({ logicalId, properties }) => {
        const [, apiId, stage] = STAGE_ARN.exec(values.text(properties, 'ResourceArn') ?? '') ?? [];
        return { what: `web ACL ${logicalId}`, apiId, stage };
      }),
      ...model.domainNames
        .filter(({ properties }) => properties.map('MutualTlsAuthentication').names().length > 0)
        .map(({ logicalId, properties }) => ({
          what: `mutual TLS of ${logicalId}`,
          domainName: values.text(properties, 'DomainName')?.toLowerCase(),
        })),
      ...model.restApis
        .filter(({ endpointTypes }) => endpointTypes.includes('PRIVATE'))
        .map(({ name, logicalId }) => ({
          what: `private endpoint of ${name ?? logicalId}`,
          apiId: idOf(logicalId),
        })),
      ...model.stages
        .filter(({ properties }) => properties.boolean('TracingEnabled'))
        .map(({ api, stageName, logicalId }) => ({
          what: `X-Ray traces of ${stageName ?? logicalId}`,
          apiId: api && idOf(api.logicalId),
          stage: stageName,
        })),
    ];
  });
}

/** Those that hold for a place. */
export function limitationsAt(limitations: readonly Limitation[], place: ReachedStage): string[] {
  return limitations
    .filter(({ apiId, domainName, stage }) => {
      if (domainName !== undefined) return domainName === place.domainName;
      return apiId === place.apiId && (stage === undefined || stage === place.stage);
    })
    .map(({ what }) => what);
}
