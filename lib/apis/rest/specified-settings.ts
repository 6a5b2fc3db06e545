import { Size } from 'aws-cdk-lib';
import { ApiKeySourceType } from 'aws-cdk-lib/aws-apigateway';
import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { defined, describedTexts, documentExtension, listOf } from '../../open-api/described-settings';
import { extensionTexts } from '../../open-api/extension-text';
import { SpecificationPart } from '../../open-api/specification-part';
import { GatewayResponseSettings } from './gateway-response';
import { GatewayApiProps } from './props';

/** What a specification says of a REST API as a whole. */
export function specifiedSettings(root: SpecificationPart): GatewayApiProps {
  const compression = documentExtension(root, 'minimum-compression-size').value;
  const source = documentExtension(root, 'api-key-source').text?.toUpperCase();
  const policy = documentExtension(root, 'policy');
  const endpoint = documentExtension(root, 'endpoint-configuration');
  return defined({
    ...describedTexts(root),
    binaryMediaTypes: listOf(documentExtension(root, 'binary-media-types')),
    minimumCompressionSize: typeof compression === 'number' ? Size.bytes(compression) : undefined,
    apiKeySource: source as ApiKeySourceType | undefined,
    resourcePolicy: policy.isThere ? PolicyDocument.fromJson(policy.object) : undefined,
    disableExecuteApiEndpoint: endpoint.get('disableExecuteApiEndpoint').isTrue || undefined,
    gatewayResponses: gatewayResponsesOf(documentExtension(root, 'gateway-responses')),
  });
}

function gatewayResponsesOf(written: SpecificationPart): { [type: string]: GatewayResponseSettings } | undefined {
  if (!written.isThere) return undefined;
  return Object.fromEntries(written.entries.map(([type, response]) => [type, gatewayResponseOf(response)]));
}

function gatewayResponseOf(response: SpecificationPart): GatewayResponseSettings {
  const parameters = Object.entries(extensionTexts(response.get('responseParameters')) ?? {});
  const headers = parameters.map(([name, value]) => [name.replace('gatewayresponse.header.', ''), value]);
  const status = response.get('statusCode').value;
  return {
    statusCode: status === undefined ? undefined : String(status),
    responseHeaders: headers.length > 0 ? Object.fromEntries(headers) : undefined,
    templates: extensionTexts(response.get('responseTemplates')),
  };
}
