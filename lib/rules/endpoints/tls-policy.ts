import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = {
  legacyPolicies: ['TLS_1_0', 'TLS_1_2'],
  edgePolicies: [
    'SecurityPolicy_TLS13_2025_EDGE',
    'SecurityPolicy_TLS12_PFS_2025_EDGE',
    'SecurityPolicy_TLS12_2018_EDGE',
  ],
  otherPolicies: [
    'SecurityPolicy_TLS13_1_3_2025_09',
    'SecurityPolicy_TLS13_1_3_FIPS_2025_09',
    'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09',
    'SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09',
    'SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09',
    'SecurityPolicy_TLS13_1_2_PQ_2025_09',
    'SecurityPolicy_TLS13_1_2_2021_06',
  ],
  accessModes: ['BASIC', 'STRICT'],
} as const;

export interface TlsSettings {
  readonly endpointType: string;
  readonly securityPolicy?: string;
  readonly endpointAccessMode?: string;
}

export const tlsPolicy = new Rule<TlsSettings>({
  id: 'AGW-EP-19',
  title: 'The TLS policy belongs to the endpoint type, and enhanced policies come with an access mode',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'The service refuses the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies.html',
  bounds,
  allowed:
    'TLS_1_0 and TLS_1_2 take no access mode; SecurityPolicy_* policies take BASIC or STRICT and belong to edge endpoints (…_EDGE) or to the others',
  fix: 'Choose a policy of the endpoint type, and an access mode only with a SecurityPolicy_* one.',
  judge({ endpointType, securityPolicy, endpointAccessMode }) {
    const policy = `a ${endpointType} endpoint has the TLS policy '${securityPolicy}'`;
    if (securityPolicy !== undefined && !policiesOf(endpointType).includes(securityPolicy)) {
      return { given: policy, fix: `A ${endpointType} endpoint takes ${policiesOf(endpointType).join(', ')}.` };
    }
    const isEnhanced = securityPolicy?.startsWith('SecurityPolicy_') ?? false;
    if (isEnhanced && endpointAccessMode === undefined) return `${policy} and no endpoint access mode`;
    if (!isEnhanced && endpointAccessMode !== undefined) {
      return `the endpoint access mode is ${endpointAccessMode} and the TLS policy is ${securityPolicy ?? 'not given'}`;
    }
    if (isEnhanced && !(bounds.accessModes as readonly string[]).includes(endpointAccessMode!)) {
      return `the endpoint access mode is '${endpointAccessMode}'`;
    }
    return undefined;
  },
  *subjects(model) {
    for (const api of model.restApis) {
      const [endpointType] = api.endpointTypes;
      const { properties } = api;
      if (
        endpointType === undefined ||
        properties.isUnresolved('SecurityPolicy') ||
        properties.isUnresolved('EndpointAccessMode')
      )
        continue;
      const securityPolicy = properties.string('SecurityPolicy');
      const endpointAccessMode = properties.string('EndpointAccessMode');
      yield { element: api, value: { endpointType, securityPolicy, endpointAccessMode } };
    }
  },
});

function policiesOf(endpointType: string): readonly string[] {
  return [...bounds.legacyPolicies, ...(endpointType === 'EDGE' ? bounds.edgePolicies : bounds.otherPolicies)];
}
