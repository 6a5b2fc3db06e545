import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const resolvedReference = new Rule<{ readonly place: string; readonly problem: string | undefined }>({
  id: 'AGW-OAS-10',
  title: 'A reference of a specification leads to something in its own folder',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'What it stands for is unknown, or is somebody else’s file.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html',
  allowed:
    'a `$ref` names a part of the document, or of a file in the same folder or below it, and does not lead back to itself',
  fix: 'Correct the reference, or copy what it stands for into the folder.',
  judge: ({ place, problem }) => (problem === undefined ? undefined : `${place} ${problem}`),
  *subjects() {},
});
