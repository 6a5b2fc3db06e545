import { distance } from 'fastest-levenshtein';
import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const unknownName = new Rule<{
  readonly what: string;
  readonly name: string;
  readonly known: readonly string[];
}>({
  id: 'AGW-PATH-17',
  title: 'A route, stage or plan is named by the name that it has',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nothing is meant by the name.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-method-settings.html',
  allowed: 'only names that are there can be used',
  fix: 'Correct the name.',
  judge({ what, name, known }) {
    if (known.includes(name)) return undefined;
    const nearest = [...known].sort((a, b) => distance(name, a) - distance(name, b)).slice(0, 3);
    const fix =
      nearest.length > 0 ? `Did you mean ${nearest.map((near) => `'${near}'`).join(' or ')}?` : 'There are none yet.';
    return { given: `there is no ${what} '${name}'`, fix };
  },
  *subjects() {},
});
