import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { PublicHostedZone } from 'aws-cdk-lib/aws-route53';
import { CustomDomainProps, Endpoint } from '../../lib';
import { sampleStack, validTemplateOf } from '../sample';
import { DOMAIN, domainOf, EUROPE, europeanStack, given, propertiesOf, zoneOf } from './domain-sample';

beforeAll(() => {
  jest.spyOn(console, 'error').mockImplementation();
});

describe('a certificate', () => {
  test('is made and validated in the hosted zone', () => {
    const stack = europeanStack();
    const certificateNames = ['www.example.com', '*.api.example.com'];
    const certificateOptions = { alternativeNames: certificateNames };
    const { domain } = domainOf({ hostedZone: zoneOf(stack), certificateOptions }, stack);
    expect(propertiesOf(validTemplateOf(stack), 'AWS::CertificateManager::Certificate')).toEqual([
      expect.objectContaining({
        DomainName: 'api.example.com',
        SubjectAlternativeNames: certificateNames,
        ValidationMethod: 'DNS',
        DomainValidationOptions: expect.arrayContaining([{ DomainName: 'api.example.com', HostedZoneId: 'Z1' }]),
      }),
    ]);
    expect(stack.resolve(domain.certificate.certificateArn)).toHaveProperty('Ref');
  });

  test('for the edge is made in a stack in us-east-1, which is deployed first', () => {
    const stack = europeanStack();
    const app = stack.node.root as App;
    domainOf({ endpoint: Endpoint.edge(), hostedZone: zoneOf(stack) }, stack);
    const support = app.node.children.find((child) => Stack.isStack(child) && child !== stack) as Stack;
    expect(support.environment).toBe('aws://111111111111/us-east-1');
    expect(stack.dependencies).toContain(support);
    Template.fromStack(support).resourceCountIs('AWS::CertificateManager::Certificate', 1);
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::CertificateManager::Certificate', 0);
    const [{ CertificateArn }] = propertiesOf(template, DOMAIN);
    expect(CertificateArn['Fn::GetAtt'][1]).toBe('Parameters.0.Value');
  });

  test('for the edge is made in the stack itself where that is in us-east-1', () => {
    const stack = sampleStack({ env: { ...EUROPE, region: 'us-east-1' } });
    domainOf({ endpoint: Endpoint.edge(), hostedZone: zoneOf(stack) }, stack);
    validTemplateOf(stack).resourceCountIs('AWS::CertificateManager::Certificate', 1);
    expect(stack.node.root.node.children.filter(Stack.isStack)).toEqual([stack]);
  });

  test.each<[string, () => Stack, (stack: Stack) => Partial<CustomDomainProps>, RegExp]>([
    [
      'of another region',
      europeanStack,
      (stack) => ({ certificate: given(stack, 'us-east-1') }),
      /^AGW-DOM-02: .*is in us-east-1; /,
    ],
    [
      'of the region on the edge',
      europeanStack,
      (stack) => ({ endpoint: Endpoint.edge(), certificate: given(stack) }),
      /^AGW-DOM-01: .*eu-west-1; /,
    ],
    ['from nowhere', europeanStack, () => ({ certificate: undefined }), /^AGW-DOM-43: 'api\.example\.com' has neither/],
    [
      'for the edge in a zone of the same stack',
      europeanStack,
      (stack) => ({
        endpoint: Endpoint.edge(),
        hostedZone: new PublicHostedZone(stack, 'Own', { zoneName: 'example.com' }),
      }),
      /^AGW-DOM-44: .* Move the hosted zone to a stack of its own/,
    ],
  ])('%s is refused', (_, makeStack, props, message) => {
    const stack = makeStack();
    expect(() => domainOf(props(stack), stack)).toThrow(message);
    expect(stack.node.tryFindChild('Domain')).toBeUndefined();
  });

  test('of a stack in another region is refused', () => {
    const app = new App();
    const elsewhere = new Stack(app, 'Elsewhere', { env: { ...EUROPE, region: 'eu-north-1' } });
    const certificate = new Certificate(elsewhere, 'Certificate', { domainName: 'api.example.com' });
    const stack = new Stack(app, 'Here', { env: EUROPE, crossRegionReferences: true });
    expect(() => domainOf({ certificate }, stack)).toThrow(/^AGW-DOM-02: .*eu-north-1; /);
  });
});
