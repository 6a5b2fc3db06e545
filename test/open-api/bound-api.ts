import {
  GatewayApi,
  GatewayApiFromOpenApiProps,
  GatewayAuthorizer,
  GatewayIntegration,
  OpenApiSpecification,
} from '../../lib';
import { sampleStack, validTemplateOf } from '../sample';
import { pets } from './pets';

export const backend = () => GatewayIntegration.http('https://pets.example.com');
export const authorizers = () => ({ token: GatewayAuthorizer.iam() });

export type Binding = Partial<GatewayApiFromOpenApiProps>;

export function restApi(document: object, binding: Binding = {}, stack = sampleStack()): GatewayApi {
  const specification = OpenApiSpecification.inline(document);
  const props = { specification, defaultIntegration: backend(), authorizers: authorizers(), ...binding };
  return GatewayApi.fromOpenApi(stack, 'Api', props);
}

export function templateOf(document: object, binding?: Binding) {
  const stack = sampleStack();
  restApi(document, binding, stack);
  return validTemplateOf(stack);
}

export const changed = (change: (document: any) => void) => {
  const document = pets();
  change(document);
  return document;
};
