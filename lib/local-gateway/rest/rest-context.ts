/** `$context` of a request to a REST API. */
export interface RestContext {
  accountId: string;
  apiId: string;
  authorizer?: { [name: string]: unknown };
  deploymentId: string;
  domainName: string;
  domainPrefix: string;
  error?: { message: string | null; messageString: string; responseType: string; validationErrorString?: string };
  extendedRequestId: string;
  httpMethod: string;
  identity: RestIdentity;
  isCanaryRequest?: boolean;
  operationName?: string;
  path: string;
  protocol: string;
  requestId: string;
  /** `21/Nov/2026:14:48:51 +0000` */
  requestTime: string;
  requestTimeEpoch: number;
  resourceId?: string;
  resourcePath?: string;
  stage: string;
}

export interface RestIdentity {
  accessKey: string | null;
  accountId: string | null;
  apiKey?: string;
  apiKeyId?: string;
  caller: string | null;
  cognitoAuthenticationProvider: string | null;
  cognitoAuthenticationType: string | null;
  cognitoIdentityId: string | null;
  cognitoIdentityPoolId: string | null;
  principalOrgId: string | null;
  sourceIp: string;
  user: string | null;
  userAgent: string | null;
  userArn: string | null;
}
