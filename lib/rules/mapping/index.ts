import { distinctModelName } from './distinct-model-name';
import { distinctParameterNames } from './distinct-parameter-names';
import { mappingTemplateSize } from './mapping-template-size';
import { mappingTemplateSyntax } from './mapping-template-syntax';
import { modelContentType } from './model-content-type';
import { modelName } from './model-name';
import { requestParameterName } from './request-parameter-name';

export const mappingRules = [
  distinctModelName,
  distinctParameterNames,
  mappingTemplateSize,
  mappingTemplateSyntax,
  modelContentType,
  modelName,
  requestParameterName,
];
