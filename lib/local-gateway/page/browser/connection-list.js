// @ts-check
/** @import { PageConnection } from '../page-data' */
import { element } from './element.js';

/**
 * The open connections of all WebSocket APIs.
 * @param {readonly PageConnection[]} connections
 * @returns {Node[]}
 */
export function connectionRows(connections) {
  if (connections.length === 0) return [element('tr', {}, element('td', { colspan: '4' }, 'None is open.'))];
  return connections.map(({ id, api, stage, connectedAt, lastActiveAt }) =>
    element(
      'tr',
      {},
      element('td', {}, id),
      element('td', {}, `${api}, ${stage}`),
      element('td', {}, timeOf(connectedAt)),
      element('td', {}, timeOf(lastActiveAt)),
    ),
  );
}

/** @param {number} milliseconds */
function timeOf(milliseconds) {
  return new Date(milliseconds).toLocaleTimeString([], { hour12: false });
}
