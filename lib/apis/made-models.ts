import { isDeepStrictEqual } from 'node:util';
import { distinctModelName } from '../rules/mapping/distinct-model-name';
import { ApiModel } from './api-model';

/** The models that one API has made, each once for its name, however many routes use it. */
export class MadeModels<Made> {
  private readonly made = new Map<string, { readonly source: ApiModel; readonly model: Made }>();

  /** Refuses a second, different model of the same name before anything is made. */
  check(source: ApiModel): void {
    const known = this.made.get(source.modelName)?.source;
    if (known && known !== source && !isDeepStrictEqual(known._schema, source._schema)) {
      distinctModelName.enforce({ name: source.modelName, times: 2 });
    }
  }

  once(source: ApiModel, make: () => Made): Made {
    const model = this.made.get(source.modelName)?.model ?? make();
    this.made.set(source.modelName, { source, model });
    return model;
  }
}
