import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const takenOverStage = new Rule<{
  readonly stage: string;
  /** The stage that is taken over, by its path. */
  readonly taken: string;
  readonly isOfApi: boolean;
  readonly isInStack: boolean;
  /** The stage set that has taken it over before. */
  readonly owner?: string;
}>({
  id: 'AGW-ADO-12',
  title: 'A stage set takes over stages of its own API and stack, and each stage has one',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason:
    'The stage would serve a deployment of another API, two stacks would wait for each other, or two would have a say.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-stages.html',
  allowed: 'the stage belongs to the API and to the stack of the stage set, and to no other stage set',
  fix: 'Give a stage of the API, and make the stage set in the stack of that stage.',
  judge({ isInStack, isOfApi, owner, stage, taken }) {
    const what = `stage '${stage}' takes over '${taken}'`;
    if (!isOfApi) return `${what}, a stage of another API`;
    if (!isInStack) return `${what}, which is in another stack`;
    return owner === undefined ? undefined : `${what}, which '${owner}' has taken over`;
  },
  *subjects() {},
});
