import { ApiKind } from '../../template-model/api-kind';
import { Rule } from '../rule';
import { Severity } from '../severity';

export const validatorNeedsModel = new Rule<{ readonly routeKey: string; readonly hasModels: boolean }>({
  id: 'AGW-MAP-09',
  title: 'A route whose body is validated has a model of it',
  severity: Severity.WARNING,
  isAdvice: true,
  kinds: [ApiKind.REST],
  reason: 'Without a model every body is valid.',
  page: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html',
  allowed: 'a body is validated against the models of its content type',
  fix: 'Add RequestModels, or take the validator away.',
  judge: ({ routeKey, hasModels }) =>
    hasModels ? undefined : `'${routeKey}' validates the body and has no model of it`,
  *subjects(model) {
    for (const route of model.routes) {
      const validator = route.requestValidator?.properties;
      // One that validates parameters too may be there for them, and may serve all routes of the API.
      const isForBodies =
        validator?.boolean('ValidateRequestBody') && validator.boolean('ValidateRequestParameters') !== true;
      if (!isForBodies || validator?.isUnresolved('ValidateRequestParameters') || route.location !== undefined)
        continue;
      const hasModels = route.properties.has('RequestModels');
      yield { element: route, value: { routeKey: route.key ?? route.logicalId, hasModels } };
    }
  },
});
