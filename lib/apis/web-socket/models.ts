import { CfnModel, IWebSocketApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { capabilityOfKind } from '../../rules/general/capability-of-kind';
import { webSocketModelName } from '../../rules/web-socket-apis/web-socket-model-name';
import { webSocketSchemaSize } from '../../rules/web-socket-apis/web-socket-schema-size';
import { ApiKind } from '../../template-model/api-kind';
import { ApiModel } from '../api-model';
import { MadeModels } from '../made-models';

/** The models of one WebSocket API. */
export class WebSocketModels {
  private readonly made = new MadeModels<CfnModel>();

  constructor(
    private readonly scope: Construct,
    private readonly webSocketApi: IWebSocketApi,
  ) {}

  /** Refuses a wrong model before anything is made. */
  check(source: ApiModel, routeKey: string): void {
    if (source._existing) {
      const capability = { name: 'models of that class', kinds: [ApiKind.REST] };
      const asks = `has the model '${source.modelName}' of aws-cdk-lib`;
      capabilityOfKind.enforce({ kind: ApiKind.WEBSOCKET, where: `'${routeKey}'`, asks, capability });
    }
    if (source._references.length > 0) {
      const capability = { name: 'models that refer to others', kinds: [ApiKind.REST] };
      const asks = `has the model '${source.modelName}', which refers to another`;
      capabilityOfKind.enforce({ kind: ApiKind.WEBSOCKET, where: `'${routeKey}'`, asks, capability });
    }
    webSocketModelName.enforce(source.modelName);
    webSocketSchemaSize.enforce({ name: source.modelName, length: JSON.stringify(source._schema).length });
    this.made.check(source);
  }

  modelOf(source: ApiModel): CfnModel {
    const { modelName: name, _schema: schema } = source;
    const make = () =>
      new CfnModel(this.scope, `Model${name}`, {
        apiId: this.webSocketApi.apiId,
        name,
        contentType: 'application/json',
        schema,
      });
    return this.made.once(source, make);
  }
}
