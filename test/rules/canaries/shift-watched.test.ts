import { shiftWatched } from '../../../lib/rules/canaries/shift-watched';
import { ruleTester } from '../rule-tester';

const shift = (more: object) => ({
  Shift: {
    Type: 'Custom::GatehouseCanary',
    Properties: { StageName: 'prod', Steps: '[5,25]', AlarmNames: '[]', ...more },
  },
});

ruleTester(shiftWatched, {
  valid: [
    { name: 'an alarm', resources: shift({ AlarmNames: '["errors"]' }) },
    { name: 'alarms whose names CloudFormation knows', resources: shift({ AlarmNames: { 'Fn::Join': ['', []] } }) },
    { name: 'all requests at once', resources: shift({ Steps: '[]' }) },
  ],
  invalid: [
    {
      name: 'no alarm',
      resources: shift({}),
      at: ['Shift'],
      message: "the traffic of stage 'prod' shifts, and no alarm watches it",
    },
  ],
});
