import { Lazy } from 'aws-cdk-lib';
import { CfnRestApi, EndpointAccessMode, EndpointType } from 'aws-cdk-lib/aws-apigateway';
import { Endpoint } from '../apis/endpoint';
import { MappedStage } from '../apis/mapped-stage';
import { TlsPolicy } from '../apis/tls-policy';
import { ApiKind } from '../template-model/api-kind';
import { endpointTypeOfApi } from './mapped-api';

export interface DomainTls {
  readonly securityPolicy?: TlsPolicy;
  readonly endpointAccessMode?: EndpointAccessMode;
}

export interface TlsNeeds {
  /** Whether a policy is chosen where none is given. */
  readonly isStrict: boolean;
  readonly hasMutualTls: boolean;
  /** Whether Route 53 calls the name: its health checks know no TLS 1.3. */
  readonly hasHealthCheck: boolean;
}

/** The given TLS policy, or the strictest that the endpoint, the mapped APIs and health checks take. */
export function domainTls(endpoint: Endpoint, needs: TlsNeeds, kinds: readonly ApiKind[]): DomainTls {
  const { endpointAccessMode, endpointType, securityPolicy } = endpoint;
  if (securityPolicy || !needs.isStrict) return { securityPolicy, endpointAccessMode };
  if (needs.hasMutualTls || kinds.some((kind) => kind !== ApiKind.REST)) return { securityPolicy: TlsPolicy.TLS_1_2 };
  return {
    securityPolicy: strictest(endpointType === EndpointType.EDGE, needs.hasHealthCheck),
    endpointAccessMode: EndpointAccessMode.BASIC,
  };
}

function strictest(isEdge: boolean, hasHealthCheck: boolean): TlsPolicy {
  if (isEdge) return hasHealthCheck ? TlsPolicy.TLS12_PFS_2025_EDGE : TlsPolicy.TLS13_2025_EDGE;
  return hasHealthCheck ? TlsPolicy.TLS13_1_2_PFS_PQ_2025_09 : TlsPolicy.TLS13_1_3_2025_09;
}

/** What the names of a REST API ask of it. */
const namesOf = new WeakMap<CfnRestApi, (() => DomainTls)[]>();

/**
 * API Gateway shakes hands by the policy of the API behind a name, not by that of the name. A REST API of the app without a policy of
 * its own gets that of its names, where it is an enhanced one. Names that disagree decide nothing, as one of them would shut callers of
 * the other out.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html
 */
export function shareTls({ cfnApi }: MappedStage, endpointType: EndpointType, tls: () => DomainTls): void {
  if (!(cfnApi instanceof CfnRestApi) || endpointTypeOfApi(cfnApi) !== endpointType) return;
  const known = namesOf.get(cfnApi);
  if (known) known.push(tls);
  if (cfnApi.securityPolicy !== undefined) return;
  const names = [tls];
  namesOf.set(cfnApi, names);
  cfnApi.securityPolicy = Lazy.string({ produce: () => agreedBy(names)?.securityPolicy });
  cfnApi.endpointAccessMode = Lazy.string({ produce: () => agreedBy(names)?.endpointAccessMode });
}

function agreedBy(names: readonly (() => DomainTls)[]): DomainTls | undefined {
  const asked = names.map((tls) => tls());
  const [{ securityPolicy }] = asked;
  const isAgreed = asked.every((one) => one.endpointAccessMode && one.securityPolicy === securityPolicy);
  if (!isAgreed) return undefined;
  const isStrict = asked.every(({ endpointAccessMode }) => endpointAccessMode === EndpointAccessMode.STRICT);
  return { securityPolicy, endpointAccessMode: isStrict ? EndpointAccessMode.STRICT : EndpointAccessMode.BASIC };
}
