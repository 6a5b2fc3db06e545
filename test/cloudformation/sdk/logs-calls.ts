import { ServiceError } from '../../../lib/update-model/service-error';
import { makeLogGroup } from '../services/logs';
import type { ServiceCalls } from './calls';

const LOG_GROUP = 'AWS::Logs::LogGroup';

/** What aws-cdk-lib's `LogRetention` calls. Its role has the managed policy of functions, which lets it make groups. */
export const LOGS_CALLS: ServiceCalls = {
  CreateLogGroup: {
    answer(environment, { logGroupName }) {
      if (environment.resources.withId(LOG_GROUP, logGroupName)) {
        throw new ServiceError('ResourceAlreadyExistsException', 'The specified log group already exists');
      }
      makeLogGroup(environment, logGroupName);
      return {};
    },
  },
  PutRetentionPolicy: {
    needs: () => [{ action: 'logs:PutRetentionPolicy', resource: '*' }],
    answer({ resources }, { logGroupName, retentionInDays }) {
      const group = resources.withId(LOG_GROUP, logGroupName);
      if (!group) throw new ServiceError('ResourceNotFoundException', 'The specified log group does not exist.');
      group.properties = { ...group.properties, RetentionInDays: retentionInDays };
      return {};
    },
  },
};
