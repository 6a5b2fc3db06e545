import { distinctModelName } from './distinct-model-name';
import { distinctParameterNames } from './distinct-parameter-names';
import { mappingTemplateSize } from './mapping-template-size';
import { modelContentType } from './model-content-type';
import { modelName } from './model-name';
import { requestParameterName } from './request-parameter-name';

export const mappingRules = [
  distinctModelName,
  distinctParameterNames,
  mappingTemplateSize,
  modelContentType,
  modelName,
  requestParameterName,
];
