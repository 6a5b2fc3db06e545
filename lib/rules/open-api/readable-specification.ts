import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { versions: ['2.0', '3.0', '3.1'] } as const;

export const readableSpecification = new Rule<{ readonly place: string; readonly problem: string | undefined }>({
  id: 'AGW-OAS-09',
  title: `A specification is an OpenAPI document of version ${bounds.versions.join(', ')}, in YAML or JSON`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'Nothing certain can be read from another document.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-import-api.html',
  bounds,
  allowed: `a specification is valid OpenAPI ${bounds.versions.join(', ')} in YAML or JSON`,
  fix: 'Correct that place.',
  judge: ({ place, problem }) => (problem === undefined ? undefined : `${place} ${problem}`),
  *subjects() {},
});
