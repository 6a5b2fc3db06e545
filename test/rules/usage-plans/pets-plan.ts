import { method, pathPart, restApi, restPart } from '../rest-api';

interface Parts {
  /** More properties of the plan. */
  readonly plan?: object;
  /** More properties of the method. */
  readonly method?: object;
  /** More properties of the API. */
  readonly api?: object;
  /** More resources. */
  readonly resources?: object;
}

export const LISTED = { ApiId: { Ref: 'Api' }, Stage: { Ref: 'Stage' } };

/** The REST API `Api` with the method `GetPets` and the stage `prod`, which the usage plan `Plan` lists. */
export function petsPlan({ plan, method: more, api, resources }: Parts = {}) {
  return {
    ...restApi(api),
    Pets: pathPart('pets'),
    GetPets: method('GET', 'Pets', { ApiKeyRequired: true, ...more }),
    Deployment: { ...restPart('Deployment', {}), DependsOn: 'GetPets' },
    Stage: restPart('Stage', { DeploymentId: { Ref: 'Deployment' }, StageName: 'prod' }),
    Plan: { Type: 'AWS::ApiGateway::UsagePlan', Properties: { ApiStages: [LISTED], ...plan } },
    ...resources,
  };
}

export const apiKey = (Properties: object, Condition?: string) => ({
  Type: 'AWS::ApiGateway::ApiKey',
  ...(Condition && { Condition }),
  Properties,
});

/** Binds a key to a plan. */
export const planKey = (key: string, plan: string) => ({
  Type: 'AWS::ApiGateway::UsagePlanKey',
  Properties: { KeyId: { Ref: key }, UsagePlanId: { Ref: plan }, KeyType: 'API_KEY' },
});
