import { ApiKind } from '../../template-model/api-kind';
import { restIntegrationsOf } from '../../template-model/rest-integrations';
import { v2IntegrationsOf } from '../../template-model/v2-integrations';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const urlVariable = new Rule<{
  readonly routeKey: string;
  readonly url: string;
  /** What the route's path, or the integration's path parameters, offer. */
  readonly known: readonly string[];
}>({
  id: 'AGW-INT-63',
  title: 'A variable in the URL of an integration is filled in from the path',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'The backend is called with the braces in its path.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html',
  allowed: 'a variable in braces, without a plus sign, has the name of a path parameter that is mapped',
  fix: "Give it the name of a variable in the route's path, letter for letter.",
  judge({ known, routeKey, url }) {
    const foreign = known.find((name) => url.includes(`{{${name}}}`) || new RegExp(`/:${name}(?!\\w)`).test(url));
    if (foreign !== undefined) {
      const given = `the URL '${url}' of '${routeKey}' names the variable '${foreign}' as other frameworks do`;
      return { given, fix: `Write {${foreign}}.` };
    }
    const names = [...url.matchAll(/(?<!\$)\{([^{}]+)\}/g)].map(([, name]) => name);
    const stranger = names.find((name) => !known.includes(name));
    return stranger && `the URL '${url}' of '${routeKey}' has the variable '${stranger}'`;
  },
  *subjects(model) {
    for (const { element, properties, routeKey, type, uri } of restIntegrationsOf(model)) {
      if (!type?.startsWith('HTTP') || uri === undefined || properties.isUnresolved('RequestParameters')) continue;
      const targets = properties.map('RequestParameters').names();
      const known = targets.flatMap((target) => /^integration\.request\.path\.(.+)$/.exec(target)?.[1] ?? []);
      yield { element, value: { routeKey, url: uri, known } };
    }
    for (const { element, kind, properties, routeKey } of v2IntegrationsOf(model)) {
      const url = properties.text('IntegrationUri');
      const path = element.route?.path;
      if (kind !== ApiKind.HTTP || path === undefined || !url?.startsWith('http')) continue;
      const known = [...path.matchAll(/\{([^{}]+?)\+?\}/g)].map(([, name]) => name);
      yield { element, value: { routeKey, url, known } };
    }
  },
});
