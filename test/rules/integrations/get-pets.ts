import { method, pathPart, restApi } from '../rest-api';

interface Surroundings {
  /** More properties of the method. */
  readonly method?: object;
  /** More properties of the API. */
  readonly api?: object;
  /** More resources. */
  readonly resources?: object;
}

export const LAMBDA_URI = {
  'Fn::Sub':
    'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function.Arn}/invocations',
};

export const SQS_URI = 'arn:aws:apigateway:eu-west-1:sqs:path/123456789012/orders';

export const ROLE = 'arn:aws:iam::123456789012:role/gateway';

/** The REST API `Api` with one method, `GetPets`, which serves `GET /pets` through the given integration. */
export function getPets(Integration: object, { method: more, api, resources }: Surroundings = {}) {
  return {
    ...restApi(api),
    Pets: pathPart('pets'),
    GetPets: method('GET', 'Pets', { ...more, Integration }),
    ...resources,
  };
}
