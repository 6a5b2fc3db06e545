import { ApiKind } from '../../template-model/api-kind';
import { logSettingsOf } from '../../template-model/log-settings';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { levels: ['OFF', 'ERROR', 'INFO'] } as const;

const ALLOWED = `${bounds.levels.slice(0, -1).join(', ')} or ${bounds.levels.at(-1)}`;

export const loggingLevel = new Rule<{ readonly stage: string; readonly level: string }>({
  id: 'AGW-LOG-09',
  title: `A LoggingLevel is ${ALLOWED}`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.WEBSOCKET],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  bounds,
  allowed: `API Gateway takes ${ALLOWED}`,
  fix: 'Use ERROR for failures only, and INFO for every request.',
  judge: ({ stage, level }) =>
    bounds.levels.some((known) => known === level.toUpperCase())
      ? undefined
      : `stage '${stage}' has the LoggingLevel '${level}'`,
  *subjects(model) {
    for (const { element, stage, properties } of logSettingsOf(model)) {
      const level = properties.string('LoggingLevel');
      if (level !== undefined) yield { element, value: { stage, level } };
    }
  },
});
