import { authorizeByCognito } from '../authorizers/cognito-authorizer';
import { authorizeByIam } from '../authorizers/iam-authorizer';
import { authorizeByFunction } from '../authorizers/lambda-authorizer';
import { RestStep } from './step';

/** Only whom the method's authorizer lets through goes on. */
export const authorize: RestStep = {
  name: 'authorizer',
  async run(exchange) {
    const { method } = exchange;
    exchange.trace.note({ type: method.authorizationType, authorizer: method.authorizer?.name });
    switch (method.authorizationType) {
      case 'AWS_IAM':
        return authorizeByIam(exchange);
      case 'COGNITO_USER_POOLS':
        return authorizeByCognito(exchange);
      case 'CUSTOM':
        return authorizeByFunction(exchange);
    }
  },
};
