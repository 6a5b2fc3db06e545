import { accessLogDestination } from '../../../lib/rules/logging/access-log-destination';
import { ruleTester } from '../rule-tester';
import { httpStage, restStage } from '../staged-apis';

const rest = (DestinationArn: unknown, resources: object = {}) =>
  restStage({ AccessLogSetting: { DestinationArn } }, resources);
const stream = (name: string) => `arn:aws:firehose:eu-west-1:123456789012:deliverystream/${name}`;
const GROUP = 'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/vendedlogs/pets';

ruleTester(accessLogDestination, {
  valid: [
    { name: 'a log group', resources: rest(GROUP) },
    { name: 'a log group with its streams', resources: rest(`${GROUP}:*`) },
    { name: 'a stream of the right name', resources: rest(stream('amazon-apigateway-pets')) },
    {
      name: 'a log group in a substitution',
      resources: rest({ 'Fn::Sub': 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${Name}' }),
    },
    { name: 'a stream whose name only CloudFormation knows', resources: rest({ 'Fn::Sub': stream('${Name}') }) },
    {
      name: 'a log group of the template',
      resources: rest(
        { 'Fn::GetAtt': ['LogGroup', 'Arn'] },
        { LogGroup: { Type: 'AWS::Logs::LogGroup', Properties: {} } },
      ),
    },
    { name: 'an unresolved end', resources: rest({ 'Fn::Sub': 'arn:aws:logs:${Rest}' }) },
    { name: 'a parameter', resources: rest({ Ref: 'Destination' }) },
    {
      name: 'a stream of the template',
      resources: rest(
        { 'Fn::GetAtt': ['Stream', 'Arn'] },
        {
          Stream: {
            Type: 'AWS::KinesisFirehose::DeliveryStream',
            Properties: { DeliveryStreamName: 'amazon-apigateway-pets' },
          },
        },
      ),
    },
  ],
  invalid: [
    {
      name: 'a stream of another name',
      resources: rest(stream('pets')),
      at: ['Stage'],
      message: `the access log of stage 'prod' goes to '${stream('pets')}'`,
    },
    {
      name: 'a stream of the template without the name',
      resources: rest(
        { 'Fn::GetAtt': ['Stream', 'Arn'] },
        { Stream: { Type: 'AWS::KinesisFirehose::DeliveryStream', Properties: {} } },
      ),
      at: ['Stage'],
      message: 'deliverystream/Stream',
    },
    {
      name: 'a stream for an HTTP API',
      resources: httpStage({ AccessLogSettings: { DestinationArn: stream('amazon-apigateway-pets') } }),
      at: ['Stage'],
      message: 'amazon-apigateway-pets',
    },
    {
      name: 'the name of a log group',
      resources: rest({ Ref: 'LogGroup' }, { LogGroup: { Type: 'AWS::Logs::LogGroup', Properties: {} } }),
      at: ['Stage'],
      message: "goes to 'LogGroup'",
    },
    { name: 'the beginning of a name', resources: rest(stream('amazon')), at: ['Stage'], message: 'amazon' },
    { name: 'a bucket', resources: rest('arn:aws:s3:::logs'), at: ['Stage'], message: 'arn:aws:s3:::logs' },
    {
      name: 'nothing',
      resources: rest(''),
      at: ['Stage'],
      message: "goes to ''",
      recorded: { call: 'UpdateStage', error: 'BadRequestException' },
    },
  ],
});
