import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

const nameable = (known: readonly string[]) => known.map((name) => `'${name}'`).join(' and ');

export const knownDefaults = new Rule<{ readonly given: unknown; readonly known: readonly string[] }>({
  id: 'AGW-ADO-30',
  title: 'The generation of defaults is one that the library knows',
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'Other defaults than those that were meant would reach the clients of a live API.',
  page: 'https://docs.aws.amazon.com/cdk/v2/guide/featureflags.html',
  allowed: 'a generation is named by its version',
  fix: "Name one of them for 'cdk-gatehouse:defaults' in the context, or upgrade the library to a version that knows this one.",
  judge({ given, known }) {
    if (known.some((name) => name === given)) return undefined;
    return { given: `the defaults are said to be ${JSON.stringify(given)}`, allowed: `there are ${nameable(known)}` };
  },
  *subjects() {},
});
