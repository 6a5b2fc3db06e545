import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, IGrantable } from 'aws-cdk-lib/aws-iam';
import { Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { GatewayAuthorizer } from '../../authorizers/gateway-authorizer';
import { connectionDelete, connectionPut } from '../../integrations/connection-items';
import { RequestValue } from '../../integrations/request-value';
import { distinctRoute } from '../../rules/http-apis/distinct-route';
import { requireSettings } from '../../rules/required-settings';
import { WebSocketGatewayApi } from './web-socket-gateway-api';

/** Settings of a `ConnectionTable`. */
export interface ConnectionTableProps {
  /** The API whose connections are kept. It must not have the routes `$connect` and `$disconnect` yet. */
  readonly api: WebSocketGatewayApi;

  /**
   * Further attributes of each connection, all of them texts: `{ userId: RequestValue.context('authorizer.userId') }`. One that the
   * connection lacks is left out.
   *
   * Errors: AGW-INT-54, AGW-WS-33.
   *
   * @default - `connectionId`, `stage`, `connectedAt` in milliseconds and `expiresAt` in seconds
   */
  readonly attributes?: { readonly [attribute: string]: RequestValue };

  /**
   * A table of your own, such as one with indexes: its partition key is the text `connectionId`, its time to live `expiresAt`.
   *
   * @default - one is made, which is deleted with the app
   */
  readonly table?: ITable;

  /**
   * Who may connect.
   *
   * @default - the authorizer of the API, which is IAM unless given
   */
  readonly authorizer?: GatewayAuthorizer;

  /**
   * Whether whoever connects must send an API key.
   *
   * @default false
   */
  readonly apiKeyRequired?: boolean;

  /**
   * Parameters of the request that opens a connection, and whether each is required: `{ 'route.request.querystring.room': true }`.
   *
   * Errors: AGW-WS-28.
   *
   * @default - none
   */
  readonly parameters?: { readonly [name: string]: boolean };
}

/** How a function learns the name of the table. */
export interface TableNameOptions {
  /**
   * The variable of the function's environment that holds the name.
   *
   * @default 'CONNECTIONS_TABLE'
   */
  readonly variable?: string;
}

/**
 * The open connections of a WebSocket API as items of a table: API Gateway writes and deletes them itself, without a function between.
 * Connections whose end API Gateway could not tell of forget themselves after three hours; the longest lasts two.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html
 *
 * @example
 * import { Function } from 'aws-cdk-lib/aws-lambda';
 * declare const api: WebSocketGatewayApi;
 * declare const broadcast: Function;
 *
 * new ConnectionTable(this, 'Connections', { api }).addTableName(broadcast);
 */
export class ConnectionTable extends Construct {
  /** The table. */
  readonly table: ITable;

  constructor(scope: Construct, id: string, props: ConnectionTableProps) {
    requireSettings(`'${id}'`, props, { api: WebSocketGatewayApi });
    const { api, attributes, table, ...route } = props;
    for (const routeKey of ['$connect', '$disconnect']) {
      distinctRoute.enforce({ routeKey, times: api.routeKeys.includes(routeKey) ? 2 : 1 });
    }

    super(scope, id);
    this.table = table ?? tableIn(this);
    try {
      const { apiKeyRequired, authorizer, parameters } = route;
      const integration = connectionPut(this.table, attributes);
      api.addRoute('$connect', { integration, apiKeyRequired, authorizer, parameters });
      api.addRoute('$disconnect', { integration: connectionDelete(this.table) });
    } catch (error) {
      scope.node.tryRemoveChild(id);
      throw error;
    }
  }

  /** Lets somebody read the connections. */
  grantRead(grantee: IGrantable): Grant {
    return this.table.grantReadData(grantee);
  }

  /**
   * Tells a function the name of the table in a variable of its environment, lets it read the connections, and delete those that are
   * gone.
   */
  addTableName(handler: Function, options: TableNameOptions = {}): void {
    const { variable = 'CONNECTIONS_TABLE' } = options;
    handler.addEnvironment(variable, this.table.tableName);
    this.grantRead(handler);
    this.table.grant(handler, 'dynamodb:DeleteItem');
  }
}

function tableIn(scope: Construct): Table {
  return new Table(scope, 'Table', {
    partitionKey: { name: 'connectionId', type: AttributeType.STRING },
    timeToLiveAttribute: 'expiresAt',
    billingMode: BillingMode.PAY_PER_REQUEST,
    // Connections are nothing to anybody without their API.
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
