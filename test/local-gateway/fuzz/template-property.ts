import fc from 'fast-check';
import { renderMappingTemplate } from '../../../lib/local';
import { JsonPathError } from '../../../lib/local-gateway/json-path/parse-path';
import { VelocityError } from '../../../lib/velocity/velocity-error';
import { payloads, templates } from './templates';

/** What a template may take, on a machine that does other things too. */
const LONGEST_MILLISECONDS = 10_000;

/** What prints only where an object of JavaScript was reached. */
const OF_JAVASCRIPT = /\[native code\]|\[object |function ?\(|=>/;

/** A template renders to a text or fails as a template; it ends, and reaches nothing but its data. */
export const templateProperty = fc.property(templates, payloads, (template, body) => {
  const begun = performance.now();
  let text = '';
  try {
    text = renderMappingTemplate(template, { body, context: { identity: {} } });
  } catch (error) {
    if (!(error instanceof VelocityError) && !(error instanceof JsonPathError)) throw error;
  }
  if (performance.now() - begun > LONGEST_MILLISECONDS) throw new Error('it takes too long');
  if (OF_JAVASCRIPT.test(text) && !OF_JAVASCRIPT.test(template + body))
    throw new Error(`it reached JavaScript: ${text}`);
  if ('polluted' in {} || Object.keys(Object.prototype).length > 0) throw new Error('it changed a prototype');
});
