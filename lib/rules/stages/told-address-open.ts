import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const toldAddressOpen = new Rule<{ readonly stage: string; readonly isClosed: boolean }>({
  id: 'AGW-STG-22',
  title: 'The address of a stage that is told is open',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Nobody can call the address of an output.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html',
  allowed: 'without a default endpoint, an API is reached by domain names of its own alone',
  fix: 'Take urlOutput away, and say urlOutputs: true where the CustomDomain is made.',
  judge: ({ stage, isClosed }) =>
    isClosed ? `stage '${stage}' has an output of its address, and its API has closed the default endpoint` : undefined,
  *subjects() {},
});
