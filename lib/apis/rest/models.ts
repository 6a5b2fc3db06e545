import { CfnModel, IModel, IRestApi, Model } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { ApiModel } from '../api-model';
import { MadeModels } from '../made-models';

interface MadeModel {
  readonly model: IModel;
  readonly resource: CfnModel;
}

/** The models of one REST API. */
export class RestModels {
  private readonly made = new MadeModels<MadeModel>();

  constructor(
    private readonly scope: Construct,
    private readonly restApi: IRestApi,
  ) {}

  /** Refuses a second, different model of the same name before anything is made. */
  check(source: ApiModel): void {
    for (const model of [source, ...source._references]) this.made.check(model);
  }

  modelOf(source: ApiModel): IModel {
    return source._existing ?? this.made.once(source, () => this.make(source)).model;
  }

  /** Whatever content types routes use it for, a model keeps its own: another one would be another model of the same name. */
  private make(source: ApiModel): MadeModel {
    const { restApiId } = this.restApi;
    const resource = new CfnModel(this.scope, `Model${source.modelName}`, {
      restApiId,
      name: source.modelName,
      contentType: 'application/json',
      schema: source._schemaIn(`https://apigateway.amazonaws.com/restapis/${restApiId}/models`),
    });
    for (const reference of source._references) {
      resource.addResourceDependency(this.made.once(reference, () => this.make(reference)).resource);
    }
    return { resource, model: Model.fromModelName(this.scope, `ModelName${source.modelName}`, resource.ref) };
  }
}
