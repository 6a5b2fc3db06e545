import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as fc from 'fast-check';
import { DefinitionForm } from '../../lib';
import { RuleViolation } from '../../lib/rules/rule-violation';
import { validationErrorsIn } from '../cloudformation-validate';
import { meaningOf } from './meaning';
import { randomApi, stackOf } from './random-apis';
import { httpStackOf, randomHttpApi } from './random-http-apis';

const RUNS = Number(process.env.RANDOM_APIS ?? 40);

function templateOf(stackIn: () => Stack): object | string {
  try {
    return Template.fromStack(stackIn()).toJSON();
  } catch (error) {
    if (error instanceof RuleViolation) return error.message;
    throw error;
  }
}

/** Both forms of an API say the same, or are refused in the same words; most are not refused. */
function checkForms<Random>(arbitrary: fc.Arbitrary<Random>, stackIn: (random: Random, form: DefinitionForm) => Stack) {
  let accepted = 0;
  fc.assert(
    fc.property(arbitrary, (random) => {
      const [resources, body] = [DefinitionForm.RESOURCES, DefinitionForm.OPENAPI].map((form) =>
        templateOf(() => stackIn(random, form)),
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
}

test(`${RUNS} random REST APIs say the same as resources and as a body`, () => {
  checkForms(randomApi, stackOf);
}, 600_000);

test(`${RUNS} random HTTP APIs say the same as resources and as a body`, () => {
  checkForms(randomHttpApi, httpStackOf);
}, 600_000);
