import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

/** How many places a message names. */
const SHOWN = 3;

const bounds = { maximumBytes: 1_048_576 } as const;

export const bodyInTemplate = new Rule<{
  readonly api: string;
  readonly bytes: number;
  /** Where it says what only CloudFormation can know, and stage variables cannot say. */
  readonly unknown?: readonly string[];
}>({
  id: 'AGW-OAS-16',
  title: `A body in a template has less than ${bounds.maximumBytes} bytes`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP],
  reason: 'CloudFormation refuses a larger template.',
  page: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html',
  bounds,
  allowed: `a template, with everything in it, has at most ${bounds.maximumBytes} bytes (1 MB)`,
  fix: 'Part the API into several, in stacks of their own, and map them to paths of one CustomDomain. In a stack with account and region a body becomes an asset, where stage variables can say what it refers to.',
  judge({ api, bytes, unknown = [] }) {
    if (bytes < bounds.maximumBytes) return undefined;
    const places = unknown.slice(0, SHOWN).map((pointer) => `'${pointer}'`);
    const others = unknown.length > SHOWN ? ` and ${unknown.length - SHOWN} more` : '';
    const cause = unknown.length > 0 ? `, and is no asset for what ${places.join(', ')}${others} refer to` : '';
    return `the body of API '${api}' has ${bytes} bytes${cause}`;
  },
  *subjects(model) {
    for (const element of [...model.restApis, ...model.httpApis]) {
      if (!element.body || element.besideBody?.includes('BodyS3Location')) continue;
      const bytes = Buffer.byteLength(JSON.stringify(element.body.toObject()));
      yield { element, value: { api: element.logicalId, bytes } };
    }
  },
});
