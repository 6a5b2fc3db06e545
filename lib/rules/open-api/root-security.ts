import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const rootSecurity = new Rule<{ readonly api: string; readonly open: readonly string[] }>({
  id: 'AGW-OAS-03',
  title: 'Each operation of an imported body says itself who may call it',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST],
  reason: 'The import ignores what a body says for all operations at once, and makes them open to everybody.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  allowed: 'REST APIs ignore the security of the root',
  fix: 'Write `security` into each operation.',
  judge: ({ api, open }) =>
    open.length > 0
      ? `the body of API '${api}' has security at its root, and ${open.length} operations have none: ${open
          .slice(0, 3)
          .join(', ')}`
      : undefined,
  *subjects(model) {
    for (const api of model.restApis) {
      if (!api.body?.has('security')) continue;
      const paths = api.body.map('paths');
      const open = api.routes.filter(({ location, verb, path }) => {
        if (location === undefined || verb === undefined || path === undefined) return false;
        const name = verb === 'ANY' ? 'x-amazon-apigateway-any-method' : verb.toLowerCase();
        const operation = paths.map(path).map(name);
        return !operation.has('security') && !operation.has('x-amazon-apigateway-auth');
      });
      yield { element: api, value: { api: api.logicalId, open: open.map(({ key }) => key ?? '') } };
    }
  },
});
