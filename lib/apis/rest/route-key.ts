import { IntegrationRoute } from '../../integrations/integration-backend';
import { distinctVariables } from '../../rules/paths/distinct-variables';
import { greedyVariableLast } from '../../rules/paths/greedy-variable-last';
import { httpVerb } from '../../rules/paths/http-verb';
import { pathPartCharacters } from '../../rules/paths/path-part-characters';
import { routeKeyForm } from '../../rules/paths/route-key-form';
import { variableInBraces } from '../../rules/paths/variable-in-braces';
import { wholeSegmentVariable } from '../../rules/paths/whole-segment-variable';

/** The one way to name a route: `METHOD /path/{variable}/{proxy+}`, read and checked. */
export class RouteKey implements IntegrationRoute {
  static parse(key: string): RouteKey {
    const [verb, path] = key.split(' ', 2);
    httpVerb.enforce({ verb, routeKey: key });
    routeKeyForm.enforce(key);
    const parts = path.split('/').filter((part) => part !== '');
    parts.forEach((part, index) => {
      variableInBraces.enforce({ part, routeKey: key });
      wholeSegmentVariable.enforce({ part, routeKey: key });
      greedyVariableLast.enforce({ part, routeKey: key, isLast: index === parts.length - 1 });
      pathPartCharacters.enforce({ part, routeKey: key });
    });
    const names = parts.filter(isVariable).map((part) => part.replace(/[{}+]/g, ''));
    distinctVariables.enforce({ names, routeKey: key });
    return new RouteKey(key, verb, path, parts, names);
  }

  private constructor(
    readonly key: string,
    readonly verb: string,
    readonly path: string,
    readonly parts: readonly string[],
    readonly pathVariables: readonly string[],
  ) {}
}

export function isVariable(part: string): boolean {
  return part.startsWith('{');
}
