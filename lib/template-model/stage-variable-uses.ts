import { ApiElement, Element } from './elements';

/** A stage variable that something cannot do without: an address or a role is made of it. */
export interface StageVariableUse {
  readonly element: Element;
  readonly variable: string;
  /** What is made of it, such as `the URI of 'GET /pets'`. */
  readonly where: string;
}

const OF_INTEGRATION = {
  Uri: 'URI',
  IntegrationUri: 'URI',
  ConnectionId: 'VPC link',
  Credentials: 'credentials',
  CredentialsArn: 'credentials',
};

const OF_AUTHORIZER = {
  AuthorizerUri: 'URI',
  AuthorizerCredentials: 'credentials',
  AuthorizerCredentialsArn: 'credentials',
};

/** Where an API's integrations and authorizers read stage variables to know what to call. */
export function* stageVariableUsesOf(api: ApiElement): Iterable<StageVariableUse> {
  for (const integration of api.integrations) {
    const owner = integration.route?.key ?? integration.logicalId;
    yield* usesIn(integration, OF_INTEGRATION, owner);
  }
  for (const authorizer of api.authorizers) {
    yield* usesIn(authorizer, OF_AUTHORIZER, authorizer.name ?? authorizer.logicalId);
  }
}

function* usesIn(element: Element, parts: { readonly [property: string]: string }, owner: string) {
  for (const [property, part] of Object.entries(parts)) {
    const names = [...(element.properties.text(property) ?? '').matchAll(/\$\{stageVariables\.(\w+)\}/g)];
    for (const variable of new Set(names.map(([, name]) => name))) {
      yield { element, variable, where: `the ${part} of '${owner}'` };
    }
  }
}
