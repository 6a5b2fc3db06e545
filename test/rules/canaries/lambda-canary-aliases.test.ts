import { lambdaCanaryAliases, ShiftedAlias } from '../../../lib/rules/canaries/lambda-canary-aliases';
import { ruleTester } from '../rule-tester';

const alias = (more: Partial<ShiftedAlias> = {}): ShiftedAlias => ({
  name: 'prod',
  isMade: true,
  isPublished: true,
  isShifted: false,
  ...more,
});

ruleTester(lambdaCanaryAliases, {
  valid: [{ name: 'an alias', value: { aliases: [alias()] } }],
  invalid: [
    { name: 'none', value: { aliases: [] }, message: 'there are no aliases' },
    {
      name: 'an imported one',
      value: { aliases: [alias({ isMade: false })] },
      message: "'prod' is not made by the app",
    },
    { name: '$LATEST', value: { aliases: [alias({ isPublished: false })] }, message: "'prod' points at $LATEST" },
    { name: 'another shift', value: { aliases: [alias({ isShifted: true })] }, message: 'by another LambdaCanary' },
  ],
});
