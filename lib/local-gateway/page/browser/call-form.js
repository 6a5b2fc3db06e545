// @ts-check
/** @import { PageApi, PageCall, PageData, PageRoute } from '../page-data' */
import { element } from './element.js';

const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/**
 * The fields to call a route; `send` takes the call when the form is sent.
 * @param {PageApi} api
 * @param {PageRoute} route
 * @param {PageData} data
 * @param {(call: PageCall) => void} send
 * @returns {{ fields: Node[], submit: () => void }}
 */
export function callForm(api, route, data, send) {
  const isFixed = route.verb !== undefined && route.verb !== 'ANY';
  const stage = select(api.stages.map(({ name, path }) => [path, name]));
  const verb = select((isFixed ? [route.verb ?? 'GET'] : VERBS).map((name) => [name, name]));
  const path = element('input', { value: route.path === '$default' ? '/' : route.path, spellcheck: 'false' });
  const key = select([['', 'none'], ...data.keys.map(({ name, value }) => /** @type {Option} */ ([value, name]))]);
  const caller = select([['', 'nobody'], ...data.callers.map((arn) => /** @type {Option} */ ([arn, arn]))]);
  const token = element('input', { placeholder: 'Bearer …', autocomplete: 'off', spellcheck: 'false' });
  const headers = element('textarea', { placeholder: 'Name: value', spellcheck: 'false', rows: '2' });
  const body = element('textarea', { spellcheck: 'false', rows: '6' }, route.body ?? '');
  if (route.needsApiKey && data.keys[0]) key.value = data.keys[0].value;
  if (route.authorization === 'AWS_IAM' && data.callers[0]) caller.value = data.callers[0];
  const fields = [
    labelled('Stage', stage),
    labelled('Method', verb),
    labelled('Path and query', path),
    labelled('API key', key),
    labelled('Signed by', caller),
    labelled('Authorization', token),
    labelled('Headers, one a line', headers, 'wide'),
    labelled('Body', body, 'wide'),
    element('button', { type: 'submit', class: 'main' }, 'Send'),
  ];
  const submit = () =>
    send({
      method: verb.value,
      target: stage.value + (path.value.startsWith('/') ? '' : '/') + encodeURI(decoded(path.value)),
      headers: {
        ...(body.value && { 'Content-Type': 'application/json' }),
        ...(key.value && { 'x-api-key': key.value }),
        ...(token.value && { Authorization: token.value }),
        ...headersIn(headers.value),
      },
      ...(body.value && { body: body.value }),
      ...(caller.value && { caller: caller.value }),
    });
  return { fields, submit };
}

/** @typedef {readonly [value: string, text: string]} Option */

/** @param {readonly Option[]} options */
function select(options) {
  return element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)));
}

/**
 * @param {string} text
 * @param {HTMLElement} field
 * @param {string} [className]
 */
function labelled(text, field, className) {
  return element('label', { class: className }, text, field);
}

/**
 * What is encoded already must not be encoded twice.
 * @param {string} text
 */
function decoded(text) {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** @param {string} text */
function headersIn(text) {
  const lines = text.split('\n').map((line) => /^\s*([^:\s]+)\s*:\s*(.*?)\s*$/.exec(line));
  return Object.fromEntries(lines.flatMap((found) => (found ? [[found[1], found[2]]] : [])));
}
