import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const oneCallbackUrl = new Rule<{
  readonly handler: string;
  readonly variable: string;
  readonly stages: readonly string[];
}>({
  id: 'AGW-WS-24',
  title: "A function's environment has the callback URL of one stage",
  severity: Severity.ERROR,
  kinds: [ApiKind.WEBSOCKET],
  reason: 'The function would send to the connections of the wrong stage, and get status 410 or 403.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html',
  allowed: 'one variable holds the address of one stage',
  fix: 'Read domainName and stage from the requestContext of the event, or name another variable.',
  judge: ({ handler, variable, stages }) =>
    stages.length > 1
      ? `'${handler}' has ${variable} for the stages ${stages.map((stage) => `'${stage}'`).join(' and ')}`
      : undefined,
  *subjects() {},
});
