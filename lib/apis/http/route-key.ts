import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { IntegrationRoute } from '../../integrations/integration-backend';
import { httpRouteKey } from '../../rules/http-apis/http-route-key';
import { distinctVariables } from '../../rules/paths/distinct-variables';
import { greedyVariableLast } from '../../rules/paths/greedy-variable-last';
import { routeKeyForm } from '../../rules/paths/route-key-form';
import { variableInBraces } from '../../rules/paths/variable-in-braces';
import { wholeSegmentVariable } from '../../rules/paths/whole-segment-variable';

/** The key of a route of an HTTP API: `METHOD /path/{variable}/{proxy+}`, or `$default`, which takes what no other route takes. */
export class HttpApiRouteKey implements IntegrationRoute {
  static parse(key: string): HttpApiRouteKey {
    httpRouteKey.enforce(key);
    if (key !== '$default') routeKeyForm.enforce(key);
    const [verb, path = '/'] = key === '$default' ? ['ANY'] : key.split(' ');
    const parts = path.split('/').slice(1);
    parts.forEach((part, index) => {
      variableInBraces.enforce({ part, routeKey: key });
      wholeSegmentVariable.enforce({ part, routeKey: key });
      greedyVariableLast.enforce({ part, routeKey: key, isLast: index === parts.length - 1 });
    });
    const names = [...path.matchAll(/\{([^}+]*)\+?\}/g)].map(([, name]) => name);
    distinctVariables.enforce({ names, routeKey: key });
    return new HttpApiRouteKey(key, verb, path, names);
  }

  private constructor(
    readonly key: string,
    readonly verb: string,
    readonly path: string,
    readonly pathVariables: readonly string[],
  ) {}

  /** The key as the CDK knows it. */
  get cdkKey(): HttpRouteKey {
    return this.key === '$default' ? HttpRouteKey.DEFAULT : HttpRouteKey.with(this.path, this.verb as HttpMethod);
  }

  /** The same for all keys that take the same requests. */
  get shape(): string {
    return this.key.replace(/\{[^}+]*(\+?)\}/g, '{$1}');
  }
}
