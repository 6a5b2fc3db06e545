import { apiNamed } from './api-named';
import { bodyAlone } from './body-alone';
import { distinctVariables } from './distinct-variables';
import { duplicateRoute } from './duplicate-route';
import { greedyVariableLast } from './greedy-variable-last';
import { httpVerb } from './http-verb';
import { methodHasIntegration } from './method-has-integration';
import { oneVariablePerParent } from './one-variable-per-parent';
import { pathPartCharacters } from './path-part-characters';
import { resourceQuota } from './resource-quota';
import { routeKeyForm } from './route-key-form';
import { unknownName } from './unknown-name';
import { wholeSegmentVariable } from './whole-segment-variable';

export const pathRules = [
  distinctVariables,
  duplicateRoute,
  greedyVariableLast,
  httpVerb,
  oneVariablePerParent,
  pathPartCharacters,
  resourceQuota,
  routeKeyForm,
  unknownName,
  wholeSegmentVariable,
  apiNamed,
  bodyAlone,
  methodHasIntegration,
];
