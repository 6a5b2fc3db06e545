// @ts-check
/** @import { PageCall, PageConnection, PageData, RequestDetails, RequestLine } from '../page-data' */

/** @returns {Promise<PageData>} */
export const readGateway = () => ask('gateway');

/** @returns {Promise<PageConnection[]>} */
export const readConnections = () => ask('connections');

/**
 * The requests after one; where there is none yet, the server waits for the next.
 * @param {number} id
 * @returns {Promise<RequestLine[]>}
 */
export const readRequestsAfter = (id) => ask(`requests?after=${id}`);

/**
 * @param {number} id
 * @returns {Promise<RequestDetails>}
 */
export const readRequest = (id) => ask(`requests/${id}`);

/**
 * Has the server send a request, and tells the id that it has in the list.
 * @param {PageCall} call
 * @returns {Promise<{ id: number }>}
 */
export const sendCall = (call) =>
  ask('calls', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(call) });

/**
 * @param {string} what
 * @param {RequestInit} [options]
 */
async function ask(what, options) {
  const response = await fetch(`api/${what}`, options);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}
