import { Properties } from '../../template-model/properties';
import { TemplateValues } from '../template-values/template-values';

/** The schema of a model, which may be written as text. */
export function readSchema(model: Properties, values: TemplateValues): unknown {
  const schema = values.of(model, 'Schema');
  if (typeof schema !== 'string') return schema ?? {};
  try {
    return JSON.parse(schema);
  } catch {
    return {};
  }
}
