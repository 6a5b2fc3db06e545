exports.handler = async ({ requestContext, stageVariables }, { functionVersion }) => ({
  statusCode: 200,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ quote: 'Measure twice, cut once.', stage: requestContext.stage, stageVariables, functionVersion }),
});
