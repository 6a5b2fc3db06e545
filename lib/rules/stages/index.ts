import { aliasName } from './alias-name';
import { aliasedFunctionAccount } from './aliased-function-account';
import { clientCertificateKind } from './client-certificate-kind';
import { currentVersionNeedsFunction } from './current-version-needs-function';
import { deploymentOfSameApi } from './deployment-of-same-api';
import { distinctMethodSetting } from './distinct-method-setting';
import { distinctStageName } from './distinct-stage-name';
import { documentationVersion } from './documentation-version';
import { emptyMethodSetting } from './empty-method-setting';
import { lambdaVersionNumber } from './lambda-version-number';
import { methodSettingPath } from './method-setting-path';
import { methodSettingRoute } from './method-setting-route';
import { methodSettingVerb } from './method-setting-verb';
import { oneVersionPerAlias } from './one-version-per-alias';
import { provisionedConcurrencyNeedsVersion } from './provisioned-concurrency-needs-version';
import { quickCreateDefault } from './quick-create-default';
import { routeSettingKey } from './route-setting-key';
import { routeSettingsDataTrace } from './route-settings-data-trace';
import { stageName } from './stage-name';
import { stageNameHyphen } from './stage-name-hyphen';
import { stageQuota } from './stage-quota';
import { stageVariableAliasPermission } from './stage-variable-alias-permission';
import { stageVariableCount } from './stage-variable-count';
import { stageVariableName } from './stage-variable-name';
import { stageVariableSecret } from './stage-variable-secret';
import { stageVariableUsed } from './stage-variable-used';
import { stageVariableValue } from './stage-variable-value';
import { stageVariablesDefined } from './stage-variables-defined';
import { v2StageName } from './v2-stage-name';

export const stageRules = [
  stageName,
  v2StageName,
  stageQuota,
  distinctStageName,
  deploymentOfSameApi,
  methodSettingPath,
  emptyMethodSetting,
  methodSettingVerb,
  methodSettingRoute,
  routeSettingKey,
  quickCreateDefault,
  documentationVersion,
  clientCertificateKind,
  distinctMethodSetting,
  stageVariableCount,
  stageVariableName,
  stageVariableValue,
  stageVariablesDefined,
  stageVariableAliasPermission,
  stageVariableSecret,
  stageVariableUsed,
  aliasName,
  lambdaVersionNumber,
  currentVersionNeedsFunction,
  oneVersionPerAlias,
  provisionedConcurrencyNeedsVersion,
  stageNameHyphen,
  aliasedFunctionAccount,
  routeSettingsDataTrace,
];
