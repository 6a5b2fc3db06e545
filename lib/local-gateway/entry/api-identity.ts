import { ApiElement } from '../../template-model/elements';
import { TemplateValues } from '../template-values/template-values';
import { ServedApi } from './served-api';

type ApiIdentity = Pick<ServedApi, 'id' | 'name' | 'slug' | 'region' | 'logicalId' | 'isExecuteApiDisabled'>;

/** Where an API is found, whatever its kind. */
export function apiIdentity(
  { logicalId, properties }: ApiElement,
  { id, name, region }: { readonly id: string; readonly name: string; readonly region: string },
  values: TemplateValues,
): ApiIdentity {
  const isExecuteApiDisabled = values.boolean(properties, 'DisableExecuteApiEndpoint') ?? false;
  return { id, name, slug: slugOf(name), region, logicalId, isExecuteApiDisabled };
}

/** A name as a part of a path. */
function slugOf(name: string): string {
  const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return slug.replaceAll(/^-|-$/g, '') || 'api';
}
