import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const problemTypeAddress = new Rule<string>({
  id: 'AGW-GWR-11',
  title: 'The types of problem details begin with an address',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST],
  reason: 'Clients tell problems apart by their types, and resolve a relative one against the address of the request.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html',
  allowed: 'an address has a scheme and no blank, quote or dollar sign',
  fix: "Write ProblemDetails.typesAt('https://example.com/problems').",
  judge: (address) =>
    /^[a-z][a-z\d+.-]*:[^\s"'$\\]+$/i.test(address) ? undefined : `the types begin with '${address}'`,
  *subjects() {},
});
