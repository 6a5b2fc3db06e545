import { v2ApiComplete } from '../../../lib/rules/http-apis/v2-api-complete';
import { httpBody } from '../http-body';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const api = (Properties: object) => ({ Api: { Type: 'AWS::ApiGatewayV2::Api', Properties } });

ruleTester(v2ApiComplete, {
  valid: [
    { name: 'both', resources: v2Api('HTTP') },
    { name: 'parameters', resources: api({ Name: { Ref: 'Name' }, ProtocolType: { Ref: 'Protocol' } }) },
    { name: 'a body', resources: httpBody({}) },
    { name: 'a body in a bucket', resources: api({ BodyS3Location: { Bucket: 'specs', Key: 'pets.json' } }) },
    { name: 'properties from a macro', resources: api({ 'Fn::Transform': { Name: 'Api' }, ProtocolType: 'HTTP' }) },
  ],
  invalid: [
    { name: 'no name', resources: api({ ProtocolType: 'HTTP' }), at: ['Api'], message: "API 'Api' has no Name" },
    { name: 'no protocol', resources: api({ Name: 'pets' }), at: ['Api'], message: 'has no ProtocolType' },
    { name: 'neither', resources: api({}), at: ['Api'], message: 'has no Name and no ProtocolType' },
  ],
});
