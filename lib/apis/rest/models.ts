import { CfnModel, IModel, IRestApi, Model } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { ApiModel } from '../api-model';
import { MadeModels } from '../made-models';

/** The models of one REST API. */
export class RestModels {
  private readonly made = new MadeModels<IModel>();

  constructor(
    private readonly scope: Construct,
    private readonly restApi: IRestApi,
  ) {}

  /** Refuses a second, different model of the same name before anything is made. */
  check(source: ApiModel): void {
    this.made.check(source);
  }

  modelOf(source: ApiModel, contentType: string): IModel {
    return source._existing ?? this.made.once(source, () => this.make(source, contentType));
  }

  private make(source: ApiModel, contentType: string): IModel {
    const model = new CfnModel(this.scope, `Model${source.modelName}`, {
      restApiId: this.restApi.restApiId,
      name: source.modelName,
      contentType,
      schema: source._schema,
    });
    return Model.fromModelName(this.scope, `ModelName${source.modelName}`, model.ref);
  }
}
