import { originForm } from '../../../lib/rules/cors/origin-form';
import { preflight } from '../preflight';
import { ruleTester } from '../rule-tester';
import { v2Api } from '../v2-api';

const httpApi = (origin: unknown) => v2Api('HTTP', {}, { CorsConfiguration: { AllowOrigins: [origin] } });

ruleTester(originForm, {
  valid: [
    { name: 'every origin', resources: preflight({ 'Allow-Origin': '*' }) },
    { name: 'a scheme and a host', resources: preflight({ 'Allow-Origin': 'https://app.example.com' }) },
    { name: 'a port', resources: httpApi('http://localhost:3000') },
    { name: 'an address', resources: httpApi('http://[::1]:3000') },
    { name: 'an app', resources: httpApi('capacitor://localhost') },
    { name: 'every origin with TLS of an HTTP API', resources: httpApi('https://*') },
    { name: 'what only CloudFormation knows', resources: httpApi({ Ref: 'Origin' }) },
    { name: 'an API without CORS', resources: v2Api('HTTP') },
  ],
  invalid: [
    {
      name: 'a slash at the end',
      resources: preflight({ 'Allow-Origin': 'https://app.example.com/' }),
      at: ['Options'],
      message: "'https://app.example.com/' is given as an origin",
    },
    { name: 'no scheme', resources: httpApi('app.example.com'), at: ['Api'], message: "'app.example.com'" },
    {
      name: 'a path',
      resources: httpApi('https://example.com/app'),
      at: ['Api'],
      message: "'https://example.com/app'",
    },
    {
      name: 'subdomains',
      resources: httpApi('https://*.example.com'),
      at: ['Api'],
      message: "'https://*.example.com'",
    },
    {
      name: 'every origin with TLS of a REST API',
      resources: preflight({ 'Allow-Origin': 'https://*' }),
      at: ['Options'],
      message: "'https://*'",
    },
    { name: 'a quote', resources: httpApi("https://a'b.example.com"), at: ['Api'], message: "a'b" },
  ],
});
