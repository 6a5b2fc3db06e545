import { discoveryDocument } from '../../../lib/rules/authorization/discovery-document';
import { ruleTester } from '../rule-tester';

ruleTester(discoveryDocument, {
  valid: [{ name: 'the document', value: 'https://login.example.com/.well-known/openid-configuration' }],
  invalid: [
    { name: 'the issuer', value: 'https://login.example.com/', message: "'https://login.example.com/' is given" },
    { name: 'no TLS', value: 'http://login.example.com/.well-known/openid-configuration', message: "'http://" },
  ],
});
