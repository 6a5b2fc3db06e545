const { randomUUID } = require('node:crypto');

const answer = (statusCode, body) => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** Takes orders without keeping them: what matters here is which version of the code answers in which stage. */
exports.handler = async ({ httpMethod, pathParameters, requestContext }, { functionVersion }) => {
  const { stage } = requestContext;
  if (httpMethod === 'POST') return answer(201, { orderId: randomUUID(), stage, functionVersion });
  return answer(200, { orderId: pathParameters.orderId, stage, functionVersion });
};
