import { HttpCors } from './http-api';

/** The headers that tell a browser of one origin what it may do; none for an origin that may not. */
export function corsHeaders(cors: HttpCors, origin: string, isPreflight: boolean): { [name: string]: string } {
  const allowed = cors.allowOrigins.find((candidate) => matches(candidate, origin));
  if (allowed === undefined) return {};
  const headers: { [name: string]: string } = { 'access-control-allow-origin': allowed === '*' ? '*' : origin };
  if (cors.allowCredentials) headers['access-control-allow-credentials'] = 'true';
  if (cors.exposeHeaders.length > 0) headers['access-control-expose-headers'] = cors.exposeHeaders.join(',');
  if (!isPreflight) return headers;
  if (cors.allowMethods.length > 0) headers['access-control-allow-methods'] = cors.allowMethods.join(',');
  if (cors.allowHeaders.length > 0) headers['access-control-allow-headers'] = cors.allowHeaders.join(',');
  if (cors.maxAge !== undefined) headers['access-control-max-age'] = String(cors.maxAge);
  return headers;
}

/** `https://*` stands for every origin of a scheme. */
function matches(allowed: string, origin: string): boolean {
  if (allowed === '*' || allowed === origin) return true;
  return allowed.endsWith('://*') && origin.startsWith(allowed.slice(0, -1));
}
