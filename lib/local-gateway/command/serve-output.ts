import type { FetchedResponse } from '../fetched-response';
import type { LocalGateway } from '../local-gateway';
import { ClientRequest } from '../messages/messages';

/** What `serve` says when it is ready. */
export function startLines(gateway: LocalGateway, origin: string): string[] {
  const lines: string[] = [];
  for (const api of gateway.apis) {
    for (const stage of api.stages) {
      const path = stage.name === '$default' ? '' : `${stage.name}/`;
      lines.push(`${api.name} (${api.kind})   ${origin}/${api.slug}/${path}   ${api.routeCount} routes`);
    }
    if (api.stages.length === 0) lines.push(`${api.name} (${api.kind})   has no stage`);
  }
  for (const key of gateway.usagePlans.keys.filter(({ isEnabled }) => isEnabled)) {
    lines.push(`API key ${key.name}   x-api-key: ${key.value}`);
  }
  for (const domain of gateway.domains) lines.push(`Domain name   ${domain.name} by its Host header`);
  for (const name of new Set(gateway.unresolved)) lines.push(`Unknown here: ${name}`);
  for (const what of gateway.limitations) lines.push(`Not done here: ${what}`);
  return lines;
}

/** One line for one request. */
export function requestLine(
  { method, target }: ClientRequest,
  response: FetchedResponse,
  milliseconds: number,
): string {
  const fault = response.trace.entries.find((entry) => entry.fault !== undefined);
  const why = fault ? `   ${fault.step}: ${fault.fault}` : '';
  return `${response.status} ${method} ${target}   ${milliseconds.toFixed(1)} ms${why}`;
}
