/** The REST API `Api` with one model, `Model`. */
export const restModel = (Schema: object, others: object = {}) => ({
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
  Model: {
    Type: 'AWS::ApiGateway::Model',
    Properties: { RestApiId: { Ref: 'Api' }, Name: 'Pet', ContentType: 'application/json', Schema },
  },
  ...others,
});
