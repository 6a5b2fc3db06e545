import { RouteElement } from './elements';

/** The headers by which a route knows its callers, as far as they are written out. */
export function identityHeadersOf({ apiKeyRequired, authorizationType, authorizer }: RouteElement): string[] {
  const headers = new Set<string>();
  if (authorizationType === 'AWS_IAM') headers.add('Authorization');
  if (apiKeyRequired) headers.add('X-Api-Key');
  for (const source of authorizer ? sourcesOf(authorizer.properties.raw('IdentitySource')) : []) {
    const [, header] = source.match(/^(?:\$|method\.|route\.)request\.header\.(.+)$/) ?? [];
    if (header !== undefined) headers.add(header);
  }
  return [...headers];
}

/** A REST API has one text with commas, the other kinds have a list. */
function sourcesOf(written: unknown): string[] {
  const texts = Array.isArray(written) ? written : [written];
  return texts.flatMap((text) => (typeof text === 'string' ? text.split(',').map((source) => source.trim()) : []));
}
