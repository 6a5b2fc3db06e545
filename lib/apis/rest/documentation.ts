import { createHash } from 'node:crypto';
import { Lazy, Stack } from 'aws-cdk-lib';
import { CfnDocumentationPart, CfnDocumentationVersion, CfnRestApi, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { inKeyOrder, jsonInKeyOrder } from '../../key-order';
import { DocumentationPart } from '../../open-api/specified-documentation';
import { written } from '../../open-api/written';
import { ApiModel } from '../api-model';
import { modelsOf, ResolvedRoute } from './resolved-route';

const PARAMETER_TYPES: { readonly [place: string]: string } = {
  header: 'REQUEST_HEADER',
  path: 'PATH_PARAMETER',
  querystring: 'QUERY_PARAMETER',
};

/**
 * The documentation of one REST API: parts that stand in its body or are resources, and a version of them, which stages show. A version
 * is a snapshot that never changes, so its name is a fingerprint of the parts.
 */
export class RestDocumentation {
  private readonly parts = new Map<string, DocumentationPart>();
  /** The version that stages show. */
  readonly version: CfnDocumentationVersion;

  /**
   * @param isBody whether the parts stand in the body of the API
   * @param own parts that are there beforehand, and in place of others of their location
   */
  constructor(
    private readonly scope: Construct,
    private readonly restApi: RestApi,
    private readonly isBody: boolean,
    own: readonly DocumentationPart[],
  ) {
    this.version = new CfnDocumentationVersion(scope, 'DocumentationVersion', {
      restApiId: restApi.restApiId,
      documentationVersion: Lazy.uncachedString({ produce: () => this.fingerprint }),
    });
    const { description } = restApi.node.defaultChild as CfnRestApi;
    for (const { location, properties } of own) this.add(location, properties);
    // A version has at least one part.
    this.add({ type: 'API' }, { info: written({ description, version: '1.0' }) });
  }

  /** The parts in order, as a body has them. */
  get all(): DocumentationPart[] {
    return Object.values(inKeyOrder(Object.fromEntries(this.parts)));
  }

  addRoute(route: ResolvedRoute): void {
    const { key, options } = route;
    const { description, parameters, requestBody, responses, summary, tags } = options.documentation ?? {};
    const method = key.verb === 'ANY' ? '*' : key.verb;
    const add = (
      type: string,
      properties: { readonly [name: string]: unknown },
      place: { [name: string]: string } = {},
    ) => this.add({ type, path: key.path, method, ...place }, written(properties));
    add('METHOD', { summary, description, tags });
    add('REQUEST_BODY', { description: requestBody });
    for (const [source, text] of Object.entries(parameters ?? {})) {
      const [, place, name] = /^method\.request\.(?:multivalue)?(\w+)\.(.+)$/.exec(source) ?? [];
      if (Object.hasOwn(PARAMETER_TYPES, place)) add(PARAMETER_TYPES[place], { description: text }, { name });
    }
    for (const [statusCode, text] of Object.entries(responses ?? {})) {
      add('RESPONSE', { description: text }, { statusCode });
    }
    for (const model of modelsOf(route)) this.addModel(model);
  }

  private addModel({ _references, _schema, modelName: name }: ApiModel): void {
    const { description, title } = (_schema ?? {}) as { readonly description?: string; readonly title?: string };
    this.add({ type: 'MODEL', name }, written({ title, description }));
    for (const reference of _references) this.addModel(reference);
  }

  private add(location: DocumentationPart['location'], properties: object): void {
    const id = `Documentation.${Object.values(location).join(' ').replaceAll('/', ' ')}`;
    if (Object.keys(properties).length === 0 || this.parts.has(id)) return;
    this.parts.set(id, { location, properties });
    if (!this.isBody) this.version.addResourceDependency(this.make(id, { location, properties }));
  }

  private make(id: string, { location, properties }: DocumentationPart): CfnDocumentationPart {
    return new CfnDocumentationPart(this.scope, id, {
      restApiId: this.restApi.restApiId,
      location,
      properties: Stack.of(this.scope).toJsonString(inKeyOrder(properties)),
    });
  }

  private get fingerprint(): string {
    const text = jsonInKeyOrder(Stack.of(this.scope).resolve(this.all));
    return createHash('sha256').update(text).digest('hex').slice(0, 16);
  }
}
