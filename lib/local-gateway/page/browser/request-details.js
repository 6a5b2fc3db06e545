// @ts-check
/** @import { PageMessage, PageStep, RequestDetails } from '../page-data' */
import { element } from './element.js';

/** What the trace calls a template, its input and what it rendered. */
const OF_TEMPLATES = ['template', 'before', 'after'];

/**
 * One request: the response, the templates before and after, and the time and result of each step.
 * @param {RequestDetails} details
 * @returns {Node[]}
 */
export function requestDetails({ request, response, status, steps }) {
  return [
    ...(response ? [element('h3', {}, `Response ${status}`), message(response)] : []),
    ...steps.filter(({ details }) => details.template !== undefined).flatMap(templates),
    element('h3', {}, 'Steps'),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, 'Step'),
          element('th', { scope: 'col', class: 'number' }, 'ms'),
          element('th', { scope: 'col' }, 'Result'),
        ),
      ),
      element('tbody', {}, ...steps.map(stepRow)),
    ),
    ...(request ? [element('h3', {}, 'Request'), message(request)] : []),
  ];
}

/** @param {PageMessage} message */
function message({ body, headers }) {
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join('\n');
  return element(
    'div',
    {},
    element('pre', { tabindex: '0', 'aria-label': 'Body' }, body === '' ? '(empty)' : indented(body)),
    element('details', {}, element('summary', {}, `${headers.length} headers`), element('pre', {}, lines)),
  );
}

/** @param {PageStep} step */
function templates({ step, details }) {
  const figure = (/** @type {string} */ caption, /** @type {unknown} */ text) =>
    element(
      'figure',
      {},
      element('figcaption', {}, caption),
      element('pre', { tabindex: '0', 'aria-label': caption }, text === undefined ? '(it failed)' : String(text)),
    );
  return [
    element('h3', {}, `Mapping template of the ${step}`),
    element(
      'div',
      { class: 'beside' },
      figure('Before', details.before),
      figure('Template', details.template),
      figure('After', details.after),
    ),
  ];
}

/** @param {PageStep} step */
function stepRow({ step, milliseconds, details, fault }) {
  const known = Object.entries(details).filter(([name, value]) => value !== undefined && !OF_TEMPLATES.includes(name));
  const text = JSON.stringify(Object.fromEntries(known), null, 2);
  const found =
    known.length === 0
      ? []
      : [element('details', {}, element('summary', {}, summaryOf(known)), element('pre', {}, text))];
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, step),
    element('td', { class: 'number' }, milliseconds.toFixed(2)),
    element('td', {}, ...(fault === undefined ? [] : [element('strong', { class: 'bad' }, fault)]), ...found),
  );
}

/** @param {readonly [string, unknown][]} known */
function summaryOf(known) {
  const plain = known.filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  const text = plain.map(([name, value]) => `${name} ${value}`).join(', ') || known.map(([name]) => name).join(', ');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** @param {string} text */
function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
