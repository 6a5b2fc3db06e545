/**
 * The construct id of a route. The CDK writes `--` in the place of a slash, which is also a part of paths; a space is not. With the
 * shape of the key in it, a route stays the same when a variable of its path gets another name.
 */
export function routeId(shape: string): string {
  return `Route.${shape.replaceAll('/', ' ')}`;
}
