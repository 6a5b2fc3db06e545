import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { maximumBytes: 1_048_576 } as const;

export const bodyInTemplate = new Rule<{ readonly api: string; readonly bytes: number }>({
  id: 'AGW-OAS-16',
  title: `A body in a template has less than ${bounds.maximumBytes} bytes`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'CloudFormation refuses a larger template.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  bounds,
  allowed: `a template, with everything in it, has at most ${bounds.maximumBytes} bytes (1 MB)`,
  fix: 'Part the API into several, in stacks of their own, and map them to paths of one CustomDomain. A body that refers to no resource, in a stack with account and region, becomes an asset.',
  judge: ({ api, bytes }) => (bytes < bounds.maximumBytes ? undefined : `the body of API '${api}' has ${bytes} bytes`),
  *subjects(model) {
    for (const element of [...model.restApis, ...model.httpApis]) {
      if (!element.body || element.besideBody?.includes('BodyS3Location')) continue;
      const bytes = Buffer.byteLength(JSON.stringify(element.body.toObject()));
      yield { element, value: { api: element.logicalId, bytes } };
    }
  },
});
