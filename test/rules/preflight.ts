import { restMethod } from './rest-method';

/** A REST API, `Api`, whose root answers preflight requests in the method `Options`. */
export const preflight = (headers: { readonly [name: string]: string }, others: object = {}) => {
  const { Api, Method } = restMethod({
    HttpMethod: 'OPTIONS',
    Integration: {
      Type: 'MOCK',
      IntegrationResponses: [
        {
          StatusCode: '204',
          ResponseParameters: Object.fromEntries(
            Object.entries(headers).map(([name, value]) => [
              `method.response.header.Access-Control-${name}`,
              `'${value}'`,
            ]),
          ),
        },
      ],
    },
  });
  return { Api, Options: Method, ...others };
};
