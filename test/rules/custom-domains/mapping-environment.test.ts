import { Aws } from 'aws-cdk-lib';
import { mappingEnvironment } from '../../../lib/rules/custom-domains/mapping-environment';
import { ruleTester } from '../rule-tester';

const place = {
  where: "the mapping 'v1'",
  account: '1',
  region: 'eu-west-1',
  domainAccount: '1',
  domainRegion: 'eu-west-1',
};

ruleTester(mappingEnvironment, {
  valid: [
    { name: 'the same place', value: place },
    { name: 'a region that only CloudFormation knows', value: { ...place, region: Aws.REGION } },
  ],
  invalid: [
    {
      name: 'another region',
      value: { ...place, region: 'us-west-2' },
      message: "the mapping 'v1' leads to an API in us-west-2, and the domain name is in eu-west-1",
    },
    { name: 'another account', value: { ...place, account: '2' }, message: 'an API of account 2, and the domain name' },
  ],
});
