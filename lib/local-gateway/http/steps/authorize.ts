import { authorizeByIam } from '../authorizers/iam-authorizer';
import { authorizeByJwt } from '../authorizers/jwt-authorizer';
import { authorizeByFunction } from '../authorizers/lambda-authorizer';
import { HttpStep } from './step';

/** Only whom the route's authorizer lets through goes on. */
export const authorize: HttpStep = {
  name: 'authorizer',
  async run(exchange) {
    const { route } = exchange;
    exchange.trace.note({ type: route.authorizationType, authorizer: route.authorizer?.name });
    switch (route.authorizationType) {
      case 'AWS_IAM':
        return authorizeByIam(exchange);
      case 'JWT':
        return authorizeByJwt(exchange);
      case 'CUSTOM':
        return authorizeByFunction(exchange);
    }
  },
};
