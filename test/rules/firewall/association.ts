import { restStage } from '../staged-apis';

export const STAGE_ARN = {
  'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}::/restapis/${Api}/stages/${Stage}',
};

/** The REST API `Api` with its `Stage`, and `Association` between a web ACL and the given ARN. */
export const association = (ResourceArn: unknown, resources: object = {}, more: object = {}) =>
  restStage(
    {},
    {
      Association: {
        Type: 'AWS::WAFv2::WebACLAssociation',
        ...more,
        Properties: { ResourceArn, WebACLArn: { 'Fn::GetAtt': ['WebAcl', 'Arn'] } },
      },
      ...resources,
    },
  );
