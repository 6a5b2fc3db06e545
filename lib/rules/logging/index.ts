import { accessLogDestination } from './access-log-destination';
import { accessLogLength } from './access-log-length';
import { accessLogLine } from './access-log-line';
import { accessLogOn } from './access-log-on';
import { accessLogRequestId } from './access-log-request-id';
import { accountBeforeStage } from './account-before-stage';
import { dataTrace } from './data-trace';
import { httpExecutionLog } from './http-execution-log';
import { loggingLevel } from './logging-level';
import { metricDimension } from './metric-dimension';
import { oneAccount } from './one-account';

export const loggingRules = [
  metricDimension,
  accessLogRequestId,
  accessLogLine,
  accessLogDestination,
  accountBeforeStage,
  oneAccount,
  loggingLevel,
  dataTrace,
  httpExecutionLog,
  accessLogLength,
  accessLogOn,
];
