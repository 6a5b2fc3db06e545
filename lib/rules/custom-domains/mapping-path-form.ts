import { ApiKind } from '../../template-model/api-kind';
import { mappingsOf } from '../../template-model/mappings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumLength: 300 } as const;

export const mappingPathForm = new Rule<{ readonly path: string; readonly isWebSocket: boolean }>({
  id: 'AGW-DOM-15',
  title: `A mapped path has at most ${bounds.maximumLength} characters, with slashes only between its parts`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the mapping.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mappings.html',
  bounds,
  allowed:
    `a path has letters, digits and $-_.+!*'() in parts that single slashes separate, ` +
    `at most ${bounds.maximumLength} characters, and one part for a WebSocket API`,
  fix: 'Rename the path; it begins without a slash.',
  judge({ path, isWebSocket }) {
    // The service's own word for the empty path, in other tools.
    if (path === '(none)') return { given: "'(none)' is given as a mapped path", fix: "Write '' for the empty path." };
    const parts = path === '' ? [] : path.split('/');
    const isGood = parts.every((part) => /^[\w$.+!*'()-]+$/.test(part)) && path.length <= bounds.maximumLength;
    return isGood && (!isWebSocket || parts.length <= 1) ? undefined : `'${path}' is given as a mapped path`;
  },
  *subjects(model) {
    for (const { element, path, api } of mappingsOf(model)) {
      if (path !== undefined) yield { element, value: { path, isWebSocket: api?.kind === ApiKind.WEBSOCKET } };
    }
  },
});
