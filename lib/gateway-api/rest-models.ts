import { isDeepStrictEqual } from 'node:util';
import { CfnModel, IModel, IRestApi, Model } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { distinctModelName } from '../rules/mapping/distinct-model-name';
import { ApiModel } from './api-model';

/** The models of one REST API, each made once however many routes use it. */
export class RestModels {
  private readonly made = new Map<string, { readonly source: ApiModel; readonly model: IModel }>();

  constructor(
    private readonly scope: Construct,
    private readonly restApi: IRestApi,
  ) {}

  /** Refuses a second, different model of the same name before anything is made. */
  check(source: ApiModel): void {
    const known = this.made.get(source.modelName)?.source;
    if (known && !isDeepStrictEqual(known._schema, source._schema)) {
      distinctModelName.enforce({ name: source.modelName, times: 2 });
    }
  }

  modelOf(source: ApiModel, contentType: string): IModel {
    if (source._existing) return source._existing;
    const model = this.made.get(source.modelName)?.model ?? this.make(source, contentType);
    this.made.set(source.modelName, { source, model });
    return model;
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
