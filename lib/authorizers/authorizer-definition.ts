import { IAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { IFunction } from 'aws-cdk-lib/aws-lambda';

/** What an authorizer is, as data, before anything is made. */
export type AuthorizerDefinition =
  | { readonly type: 'NONE' | 'AWS_IAM' }
  | LambdaAuthorizerDefinition
  | CognitoAuthorizerDefinition
  | { readonly type: 'CDK'; readonly authorizer: IAuthorizer };

export interface LambdaAuthorizerDefinition {
  readonly type: 'TOKEN' | 'REQUEST';
  readonly name: string;
  readonly handler: IFunction;
  readonly identitySources: readonly string[];
  readonly ttlSeconds: number;
  readonly validationRegex?: string;
  readonly assumeRole?: IRole;
}

export interface CognitoAuthorizerDefinition {
  readonly type: 'COGNITO_USER_POOLS';
  readonly name: string;
  readonly userPools: readonly IUserPool[];
  readonly identitySource: string;
  readonly ttlSeconds: number;
}
