/** The stage variable that names an alias, unless a route says otherwise. */
export const LAMBDA_ALIAS = 'lambdaAlias';
