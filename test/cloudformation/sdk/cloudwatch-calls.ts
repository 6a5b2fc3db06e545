import { Resource } from '../../../lib/update-model/resources';
import { Environment } from '../environment';
import type { ServiceCalls } from './calls';

const ALARM = 'AWS::CloudWatch::Alarm';
const COMPOSITE = 'AWS::CloudWatch::CompositeAlarm';

export const CLOUD_WATCH_CALLS: ServiceCalls = {
  DescribeAlarms: {
    needs({ AlarmNames = [] }, { account, region }) {
      const arns = AlarmNames.map((name: string) => `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`);
      return (arns.length > 0 ? arns : ['*']).map((resource: string) => ({
        action: 'cloudwatch:DescribeAlarms',
        resource,
      }));
    },
    answer(environment, { AlarmNames, AlarmTypes = ['MetricAlarm'], StateValue }, isAllowed) {
      // Who may not describe all alarms is not shown composite ones.
      // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html
      const seesComposite = isAllowed('cloudwatch:DescribeAlarms', '*') && AlarmTypes.includes('CompositeAlarm');
      const described = (type: string, isAsked: boolean) =>
        environment.resources
          .all(type)
          .filter(({ id }) => isAsked && (AlarmNames?.includes(id) ?? true))
          .map((alarm) => ({ AlarmName: alarm.id, StateValue: stateOf(environment, alarm) }))
          .filter((alarm) => StateValue === undefined || alarm.StateValue === StateValue);
      return {
        MetricAlarms: described(ALARM, AlarmTypes.includes('MetricAlarm')),
        CompositeAlarms: described(COMPOSITE, seesComposite),
      };
    },
  },
};

function stateOf({ world }: Environment, { id }: Resource): string {
  return world.alarmStates.get(id) ?? 'OK';
}
