import { ApiKind } from '../../template-model/api-kind';
import { Mapping, mappingsOf } from '../../template-model/mappings';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const distinctMappingPath = new Rule<{ readonly path: string; readonly times: number }>({
  id: 'AGW-DOM-18',
  title: 'A path of a domain name is mapped once',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the second mapping.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html',
  allowed: 'each path of a domain name has one mapping, also the empty one',
  fix: 'Give one of them another path.',
  judge: ({ path, times }) =>
    times > 1 ? `${path === '' ? 'the empty path' : `'${path}'`} is mapped ${times} times` : undefined,
  *subjects(model) {
    for (const { subject, times } of occurrencesOf(mappingsOf(model), placeOf)) {
      yield { element: subject.element, value: { path: subject.path!, times } };
    }
  },
});

function placeOf({ domainIdentity, path }: Mapping): string | undefined {
  return domainIdentity === undefined || path === undefined ? undefined : `${domainIdentity} ${path}`;
}
