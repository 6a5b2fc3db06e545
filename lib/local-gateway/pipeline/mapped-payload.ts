import { VelocityError } from '../../velocity/velocity-error';
import { JsonPathError } from '../json-path/parse-path';
import { renderTemplate, TemplateScope } from '../mapping-template/mapping-template';
import { ConversionError } from '../messages/convert-payload';
import { excerpt } from './excerpt';
import { internalError } from './gateway-fault';
import { Trace } from './trace';

/** A request with what its templates can read. */
export interface RenderedRequest extends Omit<TemplateScope, 'payload'> {
  readonly trace: Trace;
}

/** Renders a template of a request; what the service would log becomes an internal error. */
export function rendered(template: string, payload: string, request: RenderedRequest): string {
  const { context, overrides, parameters, stageVariables, trace } = request;
  trace.note({ template, before: excerpt(payload) });
  try {
    const after = renderTemplate(template, { payload, parameters, context, stageVariables, overrides });
    trace.note({ after: excerpt(after) });
    return after;
  } catch (error) {
    if (!(error instanceof VelocityError) && !(error instanceof JsonPathError)) throw error;
    throw internalError(`the mapping template failed: ${error.message}`);
  }
}

/** Converts a payload; one that is no base64 where it should be becomes an internal error. */
export function converted<T>(convert: () => T): T {
  try {
    return convert();
  } catch (error) {
    if (error instanceof ConversionError) throw internalError(error.message);
    throw error;
  }
}
