import { distinctModelName } from './distinct-model-name';
import { distinctParameterNames } from './distinct-parameter-names';
import { mappingTemplateSize } from './mapping-template-size';
import { mappingTemplateSyntax } from './mapping-template-syntax';
import { modelContentType } from './model-content-type';
import { modelName } from './model-name';
import { modelSchemaSize } from './model-schema-size';
import { quotedInputEscaped } from './quoted-input-escaped';
import { requestParameterName } from './request-parameter-name';
import { schemaDraft } from './schema-draft';
import { validatorNeedsModel } from './validator-needs-model';

export const mappingRules = [
  distinctModelName,
  distinctParameterNames,
  mappingTemplateSize,
  mappingTemplateSyntax,
  modelContentType,
  modelName,
  requestParameterName,
  schemaDraft,
  validatorNeedsModel,
  modelSchemaSize,
  quotedInputEscaped,
];
