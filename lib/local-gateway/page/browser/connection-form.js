// @ts-check
/** @import { PageApi, PageRoute } from '../page-data' */
import { element } from './element.js';

/**
 * A box to send and receive over a connection of this browser's own.
 * @param {PageApi} api
 * @param {PageRoute} route
 * @returns {{ fields: Node[], submit: () => void }}
 */
export function connectionForm(api, route) {
  const stage = element('select', {}, ...api.stages.map(({ name, path }) => element('option', { value: path }, name)));
  const query = element('input', { placeholder: 'room=tea', spellcheck: 'false' });
  const message = element('textarea', { spellcheck: 'false', rows: '3' }, route.body ?? sample(route));
  const log = element('ol', { role: 'log', 'aria-label': 'Messages' });
  const open = element('button', { type: 'button', class: 'main' }, 'Open');
  const close = element('button', { type: 'button', class: 'main' }, 'Close');
  /** @type {WebSocket | undefined} */
  let socket;
  const say = (/** @type {string} */ text) => {
    log.append(element('li', {}, `${new Date().toLocaleTimeString([], { hour12: false })} ${text}`));
  };

  open.addEventListener('click', () => {
    socket?.close();
    const opened = new WebSocket(`ws://${location.host}${stage.value}${query.value && `?${query.value}`}`);
    opened.addEventListener('open', () => say('opened'));
    opened.addEventListener('message', ({ data }) => say(`← ${data}`));
    opened.addEventListener('close', ({ code, reason }) => say(`closed: ${code} ${reason}`));
    opened.addEventListener('error', () => say('refused, or cut off'));
    socket = opened;
  });
  close.addEventListener('click', () => socket?.close(1000));

  const submit = () => {
    if (socket?.readyState !== WebSocket.OPEN) {
      say('There is no open connection.');
      return;
    }
    socket.send(message.value);
    say(`→ ${message.value}`);
  };
  const fields = [
    element('label', {}, 'Stage', stage),
    element('label', {}, 'Query of the handshake', query),
    element('div', { class: 'wide row' }, open, close),
    element('label', { class: 'wide' }, 'Message', message),
    element('button', { type: 'submit', class: 'main' }, 'Send'),
    element('div', { class: 'wide scroll' }, log),
  ];
  return { fields, submit };
}

/**
 * Most APIs choose a route by the member `action` of a message.
 * @param {PageRoute} route
 */
function sample({ path }) {
  return path.startsWith('$') ? 'hello' : JSON.stringify({ action: path });
}
