import type { ServedRoute } from '../local-gateway/entry/served-route';
import { PAGE_PATH } from '../local-gateway/page/page';
import { pageDataOf } from '../local-gateway/page/page-data-of';
import { ServedRequest } from '../local-gateway/pipeline/served-request';
import type { LocalServer } from '../local-gateway/server/local-server';
import { curlLines } from './curl-lines';

/** What `serve` says when it is ready. */
export function startLines({ gateway, lacksDatabase, origin }: LocalServer): string[] {
  const lines: string[] = [];
  for (const api of gateway.apis) {
    for (const stage of api.stages) {
      const scheme = api.kind === 'WebSocket' ? origin.replace(/^http/, 'ws') : origin;
      const path = stage.name === '$default' ? '' : `${stage.name}/`;
      lines.push(`${api.name} (${api.kind})   ${scheme}/${api.slug}/${path}   ${api.routes.length} routes`);
    }
    if (api.stages.length === 0) lines.push(`${api.name} (${api.kind})   has no stage`);
    lines.push(...routeLines(api.routes, (service) => gateway.captures(service)));
  }
  for (const key of gateway.usagePlans.keys.filter(({ isEnabled }) => isEnabled)) {
    lines.push(`API key ${key.name}   x-api-key: ${key.value}`);
  }
  for (const domain of gateway.domains) lines.push(`Domain name   ${domain.name} by its Host header`);
  for (const { TableName } of gateway.tables) {
    lines.push(
      `Table ${TableName}   ${lacksDatabase ? 'is nowhere; `npm install --save-dev dynalite` brings one' : 'is here'}`,
    );
  }
  const data = pageDataOf(gateway);
  for (const arn of data.callers) lines.push(`Caller ${arn}   signs requests`);
  lines.push(...data.remarks, '', `Page   ${origin}${PAGE_PATH}`);
  for (const line of curlLines(data, origin)) lines.push(`Try    ${line}`);
  return lines;
}

/** More routes than that are for the page. */
const MOST_ROUTES = 20;

/** What stands behind each route; what answers preflights is left out. */
function routeLines(all: readonly ServedRoute[], captures: (service: string) => boolean): string[] {
  const routes = all.filter(({ verb }) => verb !== 'OPTIONS');
  const shown = routes
    .slice(0, MOST_ROUTES)
    .map((route) => ({ ...route, key: [route.verb, route.path].join(' ').trim() }));
  const width = Math.max(0, ...shown.map(({ key }) => key.length));
  const lines = shown.map(({ integration, key, service }) => {
    const end = service !== undefined && captures(service) ? ' → captured' : '';
    return `  ${key.padEnd(width)}   ${integration}${end}`;
  });
  return routes.length > MOST_ROUTES ? [...lines, `  and ${routes.length - MOST_ROUTES} more`] : lines;
}

/** One line for one request. */
export function requestLine({ id, milliseconds, status, title, trace }: ServedRequest): string {
  const fault = trace.entries.find((entry) => entry.fault !== undefined);
  const why = fault ? `   ${fault.step}: ${fault.fault}` : '';
  return `${status} ${title}   ${milliseconds.toFixed(1)} ms   ${id}${why}`;
}
