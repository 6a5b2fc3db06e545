// @ts-check
/** @import { RequestLine } from '../page-data' */
import { element } from './element.js';

/** As many as the server keeps. */
const MOST_SHOWN = 200;

/**
 * Puts new requests at the top of the list; `chosen` is told of one that somebody wants to see.
 * @param {HTMLElement} list
 * @param {readonly RequestLine[]} requests
 * @param {(id: number) => void} chosen
 */
export function addRequests(list, requests, chosen) {
  for (const request of requests) list.prepend(row(request, chosen));
  while (list.children.length > MOST_SHOWN) list.lastElementChild?.remove();
}

/**
 * @param {RequestLine} request
 * @param {(id: number) => void} chosen
 */
function row({ id, at, method, target, status, milliseconds, fault }, chosen) {
  const button = element('button', { type: 'button' }, `${method} ${target}`);
  button.addEventListener('click', () => chosen(id));
  return element(
    'tr',
    { 'data-id': String(id) },
    element('td', {}, new Date(at).toLocaleTimeString([], { hour12: false })),
    element('td', {}, button),
    element('td', { class: status < 400 ? 'good' : 'bad' }, String(status)),
    element('td', { class: 'number' }, milliseconds.toFixed(1)),
    element('td', {}, fault ?? ''),
  );
}
