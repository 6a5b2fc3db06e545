import { accessLogsOf } from '../../template-model/access-logs';
import { ApiKind } from '../../template-model/api-kind';
import { isV2 } from '../../template-model/named-stages';
import { Properties } from '../../template-model/properties';
import { referenceOf } from '../../template-model/references';
import { TemplateModel } from '../../template-model/template-model';
import { Rule } from '../rule';
import { Severity } from '../severity';

const bounds = { prefix: 'amazon-apigateway-' } as const;

/** Stands for what only CloudFormation knows. */
const UNKNOWN = '?';

export const accessLogDestination = new Rule<{
  readonly stage: string;
  readonly destination: string;
  readonly takesStreams: boolean;
}>({
  id: 'AGW-LOG-05',
  title: `An access log goes to a log group, or from a REST API to a Firehose stream named ${bounds.prefix}…`,
  severity: Severity.ERROR,
  kinds: [ApiKind.REST, ApiKind.HTTP, ApiKind.WEBSOCKET],
  reason: 'The service refuses the stage.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  bounds,
  allowed:
    'API Gateway takes the ARN of a CloudWatch log group, and for a REST API that of a Firehose stream whose name ' +
    `begins with ${bounds.prefix}`,
  fix: 'Name the ARN of a log group, such as !GetAtt LogGroup.Arn, or rename the stream.',
  judge({ stage, destination, takesStreams }) {
    const known = destination.replace(/\$\{[^}]*\}/g, UNKNOWN);
    const [arn, , service = '', , , resource] = known.split(':');
    if (`${arn}${service}`.includes(UNKNOWN) || (resource === undefined && known.endsWith(UNKNOWN))) return undefined;
    const isLogGroup = service === 'logs' && begins(resource, 'log-group');
    const isStream = service === 'firehose' && takesStreams && begins(resource, `deliverystream/${bounds.prefix}`);
    return arn === 'arn' && (isLogGroup || isStream)
      ? undefined
      : `the access log of stage '${stage}' goes to '${destination}'`;
  },
  *subjects(model) {
    for (const { element, stage, settings } of accessLogsOf(model)) {
      const destination = knownTarget(settings, model) ?? settings.text('DestinationArn');
      if (destination === undefined) continue;
      yield { element, value: { stage, destination, takesStreams: !isV2(element) } };
    }
  },
});

/** True when the text begins so, or may do so once its unknown part is known. */
function begins(text = '', beginning: string): boolean {
  const [known] = text.split(UNKNOWN);
  return text.startsWith(beginning) || (text !== known && beginning.startsWith(known));
}

/** What a reference to a resource of the same template comes to, as far as it matters. */
function knownTarget(settings: Properties, model: TemplateModel): string | undefined {
  const target = model.element(referenceOf(settings.raw('DestinationArn')) ?? '');
  if (target?.resourceType === 'AWS::KinesisFirehose::DeliveryStream') {
    const name = target.properties.text('DeliveryStreamName') ?? target.logicalId;
    return `arn:aws:firehose:\${AWS::Region}:\${AWS::AccountId}:deliverystream/${name}`;
  }
  // A plain reference to a log group is its name.
  const isName = settings.text('DestinationArn') === `\${${target?.logicalId}}`;
  return target?.resourceType === 'AWS::Logs::LogGroup' && isName ? target.logicalId : undefined;
}
