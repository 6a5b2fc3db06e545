import { Properties } from '../resources';

/** A service that imported a body keeps what came of it when the template has no body any more. */
export function keepsBody(current: Properties, _previous: Properties, desired: Properties): Properties {
  const hasBody = desired.Body !== undefined || desired.BodyS3Location !== undefined;
  return current.Body === undefined || hasBody ? desired : { ...desired, Body: current.Body };
}

/** The paths that a body made. */
export function importedPaths({ Body }: Properties): string[] {
  return Object.keys(Body?.paths ?? {}).map((path) => path.replace(/(.)\/$/, '$1'));
}

/** The route keys that the body of an HTTP API made. */
export function importedRouteKeys({ Body }: Properties): string[] {
  return Object.entries<Properties>(Body?.paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item ?? {}).flatMap((verb) => {
      if (path === '/$default') return ['$default'];
      if (verb === 'x-amazon-apigateway-any-method') return [`ANY ${path}`];
      return /^(get|put|post|delete|options|head|patch)$/.test(verb) ? [`${verb.toUpperCase()} ${path}`] : [];
    }),
  );
}
