import { Template } from 'aws-cdk-lib/assertions';
import * as fc from 'fast-check';
import { DefinitionForm } from '../../lib';
import { RuleViolation } from '../../lib/rules/rule-violation';
import { validationErrorsIn } from '../cloudformation-validate';
import { meaningOf } from './meaning';
import { RandomApi, randomApi, stackOf } from './random-apis';

const RUNS = Number(process.env.RANDOM_APIS ?? 60);

function templateOf(random: RandomApi, form: DefinitionForm): object | string {
  try {
    return Template.fromStack(stackOf(random, form)).toJSON();
  } catch (error) {
    if (error instanceof RuleViolation) return error.message;
    throw error;
  }
}

test(`${RUNS} random REST APIs say the same as resources and as a body`, () => {
  let accepted = 0;
  fc.assert(
    fc.property(randomApi, (random) => {
      const [resources, body] = [DefinitionForm.RESOURCES, DefinitionForm.OPENAPI].map((form) =>
        templateOf(random, form),
      );
      if (typeof resources === 'string' || typeof body === 'string') {
        expect(body).toBe(resources);
        return;
      }
      accepted++;
      expect(meaningOf(body)).toEqual(meaningOf(resources));
      expect(validationErrorsIn(body)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect(accepted).toBeGreaterThan(RUNS / 3);
}, 600_000);
