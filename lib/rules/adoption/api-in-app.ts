import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const apiInApp = new Rule<{
  readonly stageSet: string;
  /** Whether a deployment of the stage set follows the API. */
  readonly follows: boolean;
  readonly isInApp: boolean;
}>({
  id: 'AGW-ADO-10',
  title: 'The API that a stage set deploys is in the app, or a text says when to deploy it again',
  severity: Severity.WARNING,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'A stage goes on serving what the API was at its deployment, whatever becomes of the API.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html',
  allowed: 'changes that other apps make are not seen from here',
  fix: 'Give redeployOn a text that changes with the API, such as the version of the app that makes it, or serve the API from that app.',
  judge: ({ follows, isInApp, stageSet }) =>
    follows && !isInApp ? `'${stageSet}' deploys an API that the app does not make, and has no redeployOn` : undefined,
  *subjects() {},
});
