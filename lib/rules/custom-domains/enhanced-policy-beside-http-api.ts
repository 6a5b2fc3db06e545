import { ApiKind } from '../../template-model/api-kind';
import { isMultiLevel, Mapping, mappingsOf } from '../../template-model/mappings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { prefix: 'SecurityPolicy_' } as const;

export const enhancedPolicyBesideHttpApi = new Rule<{
  /** The path of several levels that leads to a REST API with an enhanced policy, if there is one. */
  readonly path?: string;
  /** Whether an HTTP API has the same domain name. */
  readonly isMixed: boolean;
}>({
  id: 'AGW-DOM-53',
  title: 'A path of several levels to a REST API with an enhanced TLS policy stands beside no HTTP API',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the mapping.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  bounds,
  allowed: `a REST API whose policy begins with ${bounds.prefix} has paths of one level on a name that HTTP APIs share`,
  fix: 'Map the REST API by one level, give it a legacy policy, or give the HTTP API another name.',
  judge: ({ path, isMixed }) =>
    path !== undefined && isMixed
      ? `'${path}' leads to a REST API with an enhanced policy, and an HTTP API has the same domain name`
      : undefined,
  *subjects(model) {
    const mappings = mappingsOf(model);
    for (const mapping of mappings) {
      if (!isWide(mapping)) continue;
      const isMixed = mappings.some(
        ({ api, domainIdentity }) => api?.kind === ApiKind.HTTP && domainIdentity === mapping.domainIdentity,
      );
      yield { element: mapping.element, value: { path: mapping.path, isMixed } };
    }
  },
});

function isWide({ api, domainIdentity, path }: Mapping): boolean {
  const policy = api?.kind === ApiKind.REST ? api.properties.string('SecurityPolicy') : undefined;
  return domainIdentity !== undefined && isMultiLevel(path) && Boolean(policy?.startsWith(bounds.prefix));
}
