// @ts-check
/** @import { PageApi, PageData, PageRoute } from '../page-data' */
import { element } from './element.js';

/**
 * The APIs with their routes; `chosen` is told of a route that somebody wants to call.
 * @param {PageData} data
 * @param {(api: PageApi, route: PageRoute) => void} chosen
 * @returns {Node[]}
 */
export function routeList({ apis, remarks }, chosen) {
  const lists = apis.flatMap((api) => [
    element('h2', {}, api.name, ' ', element('small', {}, apiSummary(api))),
    element('ul', {}, ...api.routes.map((route) => element('li', {}, routeButton(api, route, chosen)))),
  ]);
  if (remarks.length === 0) return lists;
  const items = remarks.map((remark) => element('li', {}, remark));
  return [
    ...lists,
    element('details', {}, element('summary', {}, 'What is not as it would be'), element('ul', {}, ...items)),
  ];
}

/** @param {PageApi} api */
function apiSummary({ kind, stages }) {
  return `${kind}, ${stages.length === 0 ? 'no stage' : stages.map(({ name }) => name).join(', ')}`;
}

/**
 * @param {PageApi} api
 * @param {PageRoute} route
 * @param {(api: PageApi, route: PageRoute) => void} chosen
 */
function routeButton(api, route, chosen) {
  const needs = [route.authorization === 'NONE' ? 'open' : route.authorization, ...(route.needsApiKey ? ['key'] : [])];
  const summary = `${route.integration}, ${needs.join(', ')}`;
  const button = element(
    'button',
    { type: 'button' },
    `${route.verb ?? ''} ${route.path}`,
    element('small', {}, summary),
  );
  button.addEventListener('click', () => {
    document.querySelector('nav [aria-current]')?.removeAttribute('aria-current');
    button.setAttribute('aria-current', 'true');
    chosen(api, route);
  });
  return button;
}
