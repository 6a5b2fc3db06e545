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

const RestApiId = { Ref: 'Api' };

/** The REST API `Api` with the method `GetPets` and the stage `prod`, which the usage plan `Plan` lists. */
export function petsPlan({ plan, method, api, resources }: Parts = {}) {
  return {
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets', ...api } },
    Pets: {
      Type: 'AWS::ApiGateway::Resource',
      Properties: { RestApiId, ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] }, PathPart: 'pets' },
    },
    GetPets: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId,
        ResourceId: { Ref: 'Pets' },
        HttpMethod: 'GET',
        AuthorizationType: 'NONE',
        ApiKeyRequired: true,
        ...method,
        Integration: { Type: 'MOCK' },
      },
    },
    Deployment: { Type: 'AWS::ApiGateway::Deployment', DependsOn: 'GetPets', Properties: { RestApiId } },
    Stage: {
      Type: 'AWS::ApiGateway::Stage',
      Properties: { RestApiId, DeploymentId: { Ref: 'Deployment' }, StageName: 'prod' },
    },
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
