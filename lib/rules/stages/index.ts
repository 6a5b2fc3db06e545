import { cacheTtl } from '../caching/cache-ttl';
import { distinctWebAcl } from '../firewall/distinct-web-acl';
import { webAclRateLimit } from '../firewall/web-acl-rate-limit';
import { throttleLimits } from '../throttling/throttle-limits';
import { aliasName } from './alias-name';
import { currentVersionNeedsFunction } from './current-version-needs-function';
import { lambdaVersionNumber } from './lambda-version-number';
import { oneVersionPerAlias } from './one-version-per-alias';
import { provisionedConcurrencyNeedsVersion } from './provisioned-concurrency-needs-version';
import { stageName } from './stage-name';
import { stageVariableCount } from './stage-variable-count';
import { stageVariableName } from './stage-variable-name';
import { stageVariableValue } from './stage-variable-value';

export const stageRules = [
  stageName,
  stageVariableCount,
  stageVariableName,
  stageVariableValue,
  aliasName,
  lambdaVersionNumber,
  currentVersionNeedsFunction,
  oneVersionPerAlias,
  provisionedConcurrencyNeedsVersion,
  throttleLimits,
  cacheTtl,
  webAclRateLimit,
  distinctWebAcl,
];
