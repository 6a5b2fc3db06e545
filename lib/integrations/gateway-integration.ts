import { Integration } from 'aws-cdk-lib/aws-apigateway';
import { HttpRouteIntegration, WebSocketRouteIntegration } from 'aws-cdk-lib/aws-apigatewayv2';
import { IConfiguration } from 'aws-cdk-lib/aws-appconfig';
import { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { IEventBus } from 'aws-cdk-lib/aws-events';
import { IStream } from 'aws-cdk-lib/aws-kinesis';
import { IFunction } from 'aws-cdk-lib/aws-lambda';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { ITopic } from 'aws-cdk-lib/aws-sns';
import { IQueue } from 'aws-cdk-lib/aws-sqs';
import { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { requireSettings } from '../rules/required-settings';
import { AppConfigIntegrationOptions, appConfigIntegration } from './app-config';
import { AwsActionOptions, awsActionIntegration } from './aws-action';
import { aliasOfStage, functionItself } from './called-function';
import { cdkHttpIntegration, cdkIntegration, cdkWebSocketIntegration } from './cdk-integration';
import {
  DynamoDbItemOptions,
  DynamoDbQueryOptions,
  DynamoDbScanOptions,
  dynamoDbDeleteIntegration,
  dynamoDbGetIntegration,
  dynamoDbPutIntegration,
  dynamoDbQueryIntegration,
  dynamoDbScanIntegration,
  dynamoDbUpdateIntegration,
} from './dynamo-db';
import { EventBridgeIntegrationOptions, eventBridgeIntegration } from './event-bridge';
import { HttpCustomIntegrationOptions, HttpIntegrationOptions, httpCustomIntegration, httpIntegration } from './http';
import { IntegrationBackend } from './integration-backend';
import { KinesisIntegrationOptions, kinesisIntegration, kinesisRecordsIntegration } from './kinesis';
import { LambdaAliasCustomIntegrationOptions, LambdaAliasIntegrationOptions } from './lambda-alias';
import { LambdaCustomIntegrationOptions, lambdaCustomIntegration } from './lambda-custom';
import { LambdaProxyIntegrationOptions, lambdaProxyIntegration } from './lambda-proxy';
import { MockIntegrationOptions, mockIntegration } from './mock';
import { PrivateTarget } from './private-target';
import {
  S3IntegrationOptions,
  S3ListIntegrationOptions,
  s3DeleteIntegration,
  s3GetIntegration,
  s3ListIntegration,
  s3PutIntegration,
} from './s3';
import { SnsIntegrationOptions, snsIntegration } from './sns';
import { SqsIntegrationOptions, sqsIntegration } from './sqs';
import {
  StepFunctionsExecutionOptions,
  StepFunctionsIntegrationOptions,
  stepFunctionsDescribeIntegration,
  stepFunctionsIntegration,
  stepFunctionsStopIntegration,
  stepFunctionsSyncIntegration,
} from './step-functions';
import { VpcLinkIntegrationOptions, vpcLinkIntegration } from './vpc-link';

/**
 * What a route does with a request: the backend that it calls and how. Integrations with AWS services come with the role, the
 * request template and the responses that they need; each part can be replaced.
 *
 * The same integrations serve all kinds of API, as far as the kind can call them; others are refused with AGW-GEN-20.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html
 *
 * @example
 * import { Queue } from 'aws-cdk-lib/aws-sqs';
 * declare const api: GatewayApi;
 * declare const orders: Queue;
 *
 * api.addRoute('POST /orders', { integration: GatewayIntegration.sqs(orders) });
 * api.addRoute('GET /health', { integration: GatewayIntegration.mock({ 200: { status: 'ok' } }) });
 */
export class GatewayIntegration {
  /** A Lambda function gets the whole request and answers it. */
  static lambdaProxy(handler: IFunction, options?: LambdaProxyIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(lambdaProxyIntegration(functionItself(construct('lambdaProxy', handler)), options));
  }

  /**
   * A Lambda function gets the whole request and answers it, each stage through an alias of its own: the stage says with
   * `lambdaVersion` which version that is, and a `StageSet` makes the alias, the stage variable and the permission.
   *
   * Errors: AGW-VAR-02, AGW-VAR-05.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/stage-variables.html
   */
  static lambdaAlias(handler: IFunction, options?: LambdaAliasIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(
      lambdaProxyIntegration(aliasOfStage(construct('lambdaAlias', handler), options?.variable), options),
    );
  }

  /**
   * A Lambda function gets what a template makes of the request. Not for HTTP APIs.
   *
   * Errors: AGW-INT-31, AGW-INT-36, AGW-MAP-01, AGW-MAP-17.
   */
  static lambdaCustom(handler: IFunction, options?: LambdaCustomIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(lambdaCustomIntegration(functionItself(construct('lambdaCustom', handler)), options));
  }

  /**
   * A Lambda function gets what a template makes of the request, each stage through an alias of its own, as with `lambdaAlias`. Not
   * for HTTP APIs.
   *
   * Errors: AGW-INT-31, AGW-INT-36, AGW-MAP-01, AGW-MAP-17, AGW-VAR-02, AGW-VAR-05.
   */
  static lambdaAliasCustom(handler: IFunction, options?: LambdaAliasCustomIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(
      lambdaCustomIntegration(aliasOfStage(construct('lambdaAliasCustom', handler), options?.variable), options),
    );
  }

  /**
   * An HTTP endpoint gets the whole request and answers it. Variables of the route's path that stand in the URL in braces are
   * filled in: `https://pets.example.com/{petId}`. A route that takes any path (`ANY /{proxy+}`, and `$default` of an HTTP API)
   * passes the path of the request on where the URL has none.
   *
   * Errors: AGW-INT-15, AGW-INT-16, AGW-INT-63.
   */
  static http(url: string, options?: HttpIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(httpIntegration(url, options));
  }

  /**
   * An HTTP endpoint gets what a template makes of the request. Not for HTTP APIs.
   *
   * Errors: AGW-INT-15, AGW-INT-16, AGW-INT-31, AGW-INT-36, AGW-MAP-01, AGW-MAP-17.
   */
  static httpCustom(url: string, options?: HttpCustomIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(httpCustomIntegration(url, options));
  }

  /**
   * An HTTP endpoint in a VPC, for REST and HTTP APIs, gets the whole request and answers it. The URL names the host that the load
   * balancer expects; variables of the route's path that stand in it in braces are filled in.
   *
   * Through an HTTP API, the load balancer is called over TLS where the URL begins with `https`, and sees the path of the request
   * where the URL has none.
   *
   * Errors: AGW-INT-15, AGW-INT-16, AGW-INT-57.
   */
  static vpcLink(target: PrivateTarget, url: string, options?: VpcLinkIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(vpcLinkIntegration(target, url, options));
  }

  /**
   * API Gateway itself answers with a JSON body, by status code: `{ 200: { status: 'ok' } }`; with `undefined` for a body, without
   * one. Not for HTTP APIs.
   *
   * Errors: AGW-INT-62.
   */
  static mock(responses: { [statusCode: string]: any }, options?: MockIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(mockIntegration(responses, options));
  }

  /** The JSON body of the request becomes a message of a queue. */
  static sqs(queue: IQueue, options?: SqsIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(sqsIntegration(construct('sqs', queue), options));
  }

  /** The JSON body of the request is published to a topic. Not for HTTP APIs. */
  static sns(topic: ITopic, options?: SnsIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(snsIntegration(construct('sns', topic), options));
  }

  /**
   * The JSON body of the request becomes a record of a stream. An HTTP API cannot encode it: there clients send the body, or the field
   * that `requestParameters` names as `Data`, in base64.
   */
  static kinesis(stream: IStream, options?: KinesisIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(kinesisIntegration(construct('kinesis', stream), options));
  }

  /**
   * Each element of the JSON array in the body of the request becomes a record of a stream: at most 500. Where the stream does not
   * take all of them, the response is status 500. Not for HTTP APIs.
   */
  static kinesisRecords(stream: IStream, options?: KinesisIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(kinesisRecordsIntegration(construct('kinesisRecords', stream), options));
  }

  /** The JSON body of the request is the input of a new execution; the caller does not wait for its end. */
  static stepFunctions(stateMachine: IStateMachine, options?: StepFunctionsIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(stepFunctionsIntegration(construct('stepFunctions', stateMachine), options));
  }

  /**
   * The JSON body of the request is the input of a new execution of an express state machine, and the caller waits for its
   * output. An execution that fails is answered with status 500; by an HTTP API with status 200 and a description of the execution.
   * Not for WebSocket APIs.
   *
   * Errors: AGW-INT-56.
   */
  static stepFunctionsSync(stateMachine: IStateMachine, options?: StepFunctionsIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(stepFunctionsSyncIntegration(construct('stepFunctionsSync', stateMachine), options));
  }

  /**
   * The response is the status of an execution of a standard state machine, and its output when it has ended:
   * `{ "status": "SUCCEEDED", "output": {…} }`. For REST APIs only.
   *
   * Errors: AGW-INT-60, AGW-INT-61.
   */
  static stepFunctionsDescribe(
    stateMachine: IStateMachine,
    options?: StepFunctionsExecutionOptions,
  ): GatewayIntegration {
    return new GatewayIntegration(
      stepFunctionsDescribeIntegration(construct('stepFunctionsDescribe', stateMachine), options),
    );
  }

  /**
   * An execution of a standard state machine is stopped. Not for WebSocket APIs.
   *
   * Errors: AGW-INT-60, AGW-INT-61.
   */
  static stepFunctionsStop(stateMachine: IStateMachine, options?: StepFunctionsExecutionOptions): GatewayIntegration {
    return new GatewayIntegration(stepFunctionsStopIntegration(construct('stepFunctionsStop', stateMachine), options));
  }

  /**
   * The JSON body of the request is the detail of an event on a bus. An event that the bus does not take is answered with status
   * 500; by an HTTP API with status 200 and a description of what failed.
   */
  static eventBridge(bus: IEventBus, options: EventBridgeIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(eventBridgeIntegration(construct('eventBridge', bus), options));
  }

  /**
   * The response is an item of a table as a JSON object, or status 404. For REST APIs only, like all that uses a table.
   *
   * Errors: AGW-INT-54, AGW-INT-65.
   */
  static dynamoDbGet(table: ITable, options: DynamoDbItemOptions): GatewayIntegration {
    return new GatewayIntegration(dynamoDbGetIntegration(construct('dynamoDbGet', table), options));
  }

  /**
   * The JSON body of the request becomes an item of a table, in place of one with the same key.
   *
   * Errors: AGW-INT-54, AGW-INT-65.
   */
  static dynamoDbPut(table: ITable, options: DynamoDbItemOptions): GatewayIntegration {
    return new GatewayIntegration(dynamoDbPutIntegration(construct('dynamoDbPut', table), options));
  }

  /**
   * The fields of the JSON body replace attributes of an item of a table, and `null` takes them away; what the body lacks stays. The
   * response is the item as it is then, or status 404.
   *
   * Errors: AGW-INT-54, AGW-INT-65.
   */
  static dynamoDbUpdate(table: ITable, options: DynamoDbItemOptions): GatewayIntegration {
    return new GatewayIntegration(dynamoDbUpdateIntegration(construct('dynamoDbUpdate', table), options));
  }

  /**
   * An item of a table is deleted; the response is status 204, whether it was there or not.
   *
   * Errors: AGW-INT-54, AGW-INT-65.
   */
  static dynamoDbDelete(table: ITable, options: DynamoDbItemOptions): GatewayIntegration {
    return new GatewayIntegration(dynamoDbDeleteIntegration(construct('dynamoDbDelete', table), options));
  }

  /**
   * The response is one page of the items of a partition: `{ "items": [{…}], "more": true }`. Where there are more, send the sort
   * key of the last item as a parameter to read on.
   *
   * Errors: AGW-INT-54, AGW-INT-65, AGW-INT-66, AGW-INT-67.
   */
  static dynamoDbQuery(table: ITable, options: DynamoDbQueryOptions): GatewayIntegration {
    return new GatewayIntegration(dynamoDbQueryIntegration(construct('dynamoDbQuery', table), options));
  }

  /**
   * The response is one page of the items of a table: `{ "items": [{…}], "more": true }`. Where there are more, send the key of the
   * last item as parameters to read on.
   *
   * Errors: AGW-INT-54, AGW-INT-65, AGW-INT-66, AGW-INT-67.
   */
  static dynamoDbScan(table: ITable, options: DynamoDbScanOptions): GatewayIntegration {
    return new GatewayIntegration(dynamoDbScanIntegration(construct('dynamoDbScan', table), options));
  }

  /**
   * The response is an object of a bucket, or status 404. At most 10 MB. For REST APIs only, like all that uses a bucket.
   *
   * Errors: AGW-INT-55.
   */
  static s3Get(bucket: IBucket, options?: S3IntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(s3GetIntegration(construct('s3Get', bucket), options));
  }

  /**
   * The body of the request becomes an object of a bucket. At most 10 MB.
   *
   * Errors: AGW-INT-55.
   */
  static s3Put(bucket: IBucket, options?: S3IntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(s3PutIntegration(construct('s3Put', bucket), options));
  }

  /**
   * An object of a bucket is deleted; the response is status 204, whether it was there or not.
   *
   * Errors: AGW-INT-55.
   */
  static s3Delete(bucket: IBucket, options?: S3IntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(s3DeleteIntegration(construct('s3Delete', bucket), options));
  }

  /**
   * The response is a page of the objects of a bucket, as the XML of S3. Where it has a `NextContinuationToken`, send that as the
   * parameter `continuation-token` to read on.
   *
   * Errors: AGW-INT-55.
   *
   * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
   */
  static s3List(bucket: IBucket, options?: S3ListIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(s3ListIntegration(construct('s3List', bucket), options));
  }

  /** The response is a configuration of AWS AppConfig. For HTTP APIs only. */
  static appConfig(configuration: IConfiguration, options: AppConfigIntegrationOptions): GatewayIntegration {
    return new GatewayIntegration(appConfigIntegration(configuration, options));
  }

  /**
   * Any action of an AWS service; with an HTTP API one of the ten that it calls by itself, such as `ReceiveMessage` of `sqs`, with
   * `requestParameters` in the place of templates. Services that are called by paths, such as Bedrock and Location, take `path`.
   *
   * Errors: AGW-HTTP-20, AGW-HTTP-36, AGW-INT-28, AGW-INT-63, AGW-INT-68.
   *
   * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html
   */
  static awsAction(options: AwsActionOptions): GatewayIntegration {
    return new GatewayIntegration(awsActionIntegration(options));
  }

  /** An integration of a REST API that was made with aws-cdk-lib. */
  static fromCdk(integration: Integration): GatewayIntegration {
    return new GatewayIntegration(cdkIntegration(integration));
  }

  /** An integration of an HTTP API that was made with aws-cdk-lib. */
  static fromCdkHttp(integration: HttpRouteIntegration): GatewayIntegration {
    return new GatewayIntegration(cdkHttpIntegration(integration));
  }

  /** An integration of a WebSocket API that was made with aws-cdk-lib. */
  static fromCdkWebSocket(integration: WebSocketRouteIntegration): GatewayIntegration {
    return new GatewayIntegration(cdkWebSocketIntegration(integration));
  }

  /** @internal */
  static _of(backend: IntegrationBackend): GatewayIntegration {
    return new GatewayIntegration(backend);
  }

  private constructor(
    /** @internal */
    readonly _backend: IntegrationBackend,
  ) {}
}

/** Languages without types let anything be passed for a construct. */
function construct<Target>(factory: string, target: Target): Target {
  requireSettings(`GatewayIntegration.${factory}`, { target }, { target: 'a construct' });
  return target;
}
