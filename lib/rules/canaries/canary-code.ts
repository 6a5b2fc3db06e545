import { ApiKind } from '../../template-model/api-kind';
import { CANARY_CODE } from '../../template-model/canary-shifts';
import { nameOf } from '../../template-model/named-stages';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const canaryCode = new Rule<{ readonly stage: string; readonly code: string }>({
  id: 'AGW-CAN-32',
  title: 'A canary has code of its own',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason:
    'Both sides call the same code, so the canary tries new routes alone, and new code reaches everybody at once.',
  page: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
  allowed: 'stage and canary call different versions of their functions',
  fix: 'Pin the lambdaVersion of the stage to the number that it serves, and set that of the canary to LambdaVersion.current(); or let the traffic shift, which brings new code and new routes together.',
  judge: ({ code, stage }) => (code === '' ? undefined : `stage '${stage}' and its canary call ${code}`),
  *subjects(model) {
    for (const element of model.stages) {
      const code = element.metadata?.string(CANARY_CODE);
      if (code !== undefined) yield { element, value: { stage: nameOf(element), code } };
    }
  },
});
