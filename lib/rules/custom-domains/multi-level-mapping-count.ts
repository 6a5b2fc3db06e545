import { ApiKind } from '../../template-model/api-kind';
import { isMultiLevel, mappingsOf } from '../../template-model/mappings';
import { occurrencesOf } from '../occurrences';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximum: 200 } as const;

export const multiLevelMappingCount = new Rule<number>({
  id: 'AGW-DOM-16',
  title: `A domain name has at most ${bounds.maximum} mappings of several levels`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The service refuses the next one; the limit cannot be raised.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  bounds,
  allowed: `at most ${bounds.maximum} mapped paths of a domain name have several levels`,
  fix: 'Use routing rules, paths of one level, or another domain name.',
  judge: (mappings) =>
    mappings > bounds.maximum ? `the domain name has ${mappings} mappings of several levels` : undefined,
  *subjects(model) {
    const mappings = mappingsOf(model).filter(({ path }) => isMultiLevel(path));
    for (const { subject, times } of occurrencesOf(mappings, ({ domainIdentity }) => domainIdentity)) {
      yield { element: subject.element, value: times };
    }
  },
});
