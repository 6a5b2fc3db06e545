/** `arn:aws:apigateway:<region>:<service>:path/…` or `…:action/…`, with `${…}` for what only CloudFormation knows. */
export interface ServiceUri {
  /** `lambda`, `sqs`; without a subdomain. */
  readonly service: string;
  /** What stands after the service: `path/2015-03-31/functions/…`. */
  readonly resource: string;
}

const PLACEHOLDER = '\u0000';

/** The parts of the URI of an AWS service; `undefined` where they are not written out. */
export function serviceUriOf(uri: string | undefined): ServiceUri | undefined {
  const [arn, , apigateway, , service, ...resource] = withoutPlaceholders(uri ?? '').split(':');
  if (arn !== 'arn' || apigateway !== 'apigateway' || !service || resource.length === 0) return undefined;
  const name = service.split('.').pop()!;
  if (name.includes(PLACEHOLDER) || resource[0].startsWith(PLACEHOLDER)) return undefined;
  return { service: name, resource: resource.join(':') };
}

/** A URI with each `${…}` as one character that no URI has, so that the colons in `${AWS::Region}` do not count. */
export function withoutPlaceholders(uri: string): string {
  return uri.replace(/\$\{[^}]*\}/g, PLACEHOLDER);
}

/** True where the first character of a URI is up to CloudFormation or to a stage variable. */
export function beginsUnknown(uri: string): boolean {
  return uri.startsWith('${');
}
