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

  modelOf(source: ApiModel): IModel {
    return source._existing ?? this.made.once(source, () => this.make(source));
  }

  /** Whatever routes take with it: methods say the content type themselves, and a model cannot change its own. */
  private make(source: ApiModel): IModel {
    const model = new CfnModel(this.scope, `Model${source.modelName}`, {
      restApiId: this.restApi.restApiId,
      name: source.modelName,
      contentType: 'application/json',
      schema: source._schema,
    });
    return Model.fromModelName(this.scope, `ModelName${source.modelName}`, model.ref);
  }
}
