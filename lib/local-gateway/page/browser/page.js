// @ts-check
/** @import { PageApi, PageCall, PageData, PageRoute } from '../page-data' */
import { callForm } from './call-form.js';
import { connectionForm } from './connection-form.js';
import { connectionRows } from './connection-list.js';
import { byId, element } from './element.js';
import { requestDetails } from './request-details.js';
import { addRequests } from './request-list.js';
import { routeList } from './route-list.js';
import { readConnections, readGateway, readRequest, readRequestsAfter, sendCall } from './server.js';

const RETRY_MILLISECONDS = 1000;

const form = byId('call');
let submit = () => {};
let shown = '';

form.addEventListener('submit', (event) => {
  event.preventDefault();
  submit();
});

/** Shows the gateway, unless it is as it was. */
async function showGateway() {
  const data = await readGateway();
  const text = JSON.stringify(data);
  if (text === shown) return;
  shown = text;
  byId('connections').hidden = !data.apis.some(({ kind }) => kind === 'WebSocket');
  byId('routes').replaceChildren(...routeList(data, (api, route) => showForm(api, route, data)));
  const first = document.querySelector('nav button');
  if (first instanceof HTMLButtonElement) first.click();
  else form.replaceChildren(element('p', {}, 'There is no route to call.'));
}

/**
 * @param {PageApi} api
 * @param {PageRoute} route
 * @param {PageData} data
 */
function showForm(api, route, data) {
  const isConnection = api.kind === 'WebSocket';
  byId('call-heading').textContent = isConnection
    ? `Talk to ${api.name}`
    : `Call ${route.verb ?? ''} ${route.path} of ${api.name}`;
  const made = isConnection ? connectionForm(api, route) : callForm(api, route, data, send);
  form.replaceChildren(...made.fields);
  submit = made.submit;
}

/** @param {PageCall} call */
async function send(call) {
  try {
    const { id } = await sendCall(call);
    await showRequest(id);
  } catch (error) {
    say(error);
  }
}

/** @param {number} id */
async function showRequest(id) {
  const details = await readRequest(id);
  byId('details-heading').textContent = `${details.method} ${details.target}`;
  byId('details-body').replaceChildren(...requestDetails(details));
  byId('details').hidden = false;
  byId('details').focus();
  say(`Response ${details.status}`);
  for (const row of document.querySelectorAll('#requests tr')) {
    row.setAttribute('aria-selected', String(row.getAttribute('data-id') === String(id)));
  }
}

async function showConnections() {
  byId('connection-list').replaceChildren(...connectionRows(await readConnections()));
}

/** @param {unknown} what */
function say(what) {
  byId('status').textContent = what instanceof Error ? what.message : String(what);
}

/** Follows the list of requests for as long as the page is open. */
async function followRequests() {
  let last = 0;
  for (;;) {
    try {
      const requests = await readRequestsAfter(last);
      // Ids begin anew when the server does.
      if (requests.some(({ id }) => id <= last)) byId('requests').replaceChildren();
      addRequests(byId('requests'), requests, (id) => showRequest(id).catch(say));
      last = requests.at(-1)?.id ?? last;
      byId('no-requests').hidden = last > 0;
      await showGateway();
      if (!byId('connections').hidden) await showConnections();
    } catch {
      say('The gateway does not answer.');
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
    }
  }
}

await showGateway().catch(say);
await followRequests();
