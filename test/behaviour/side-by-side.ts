import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { LocalGateway } from '../../lib/local';
import type { Template } from '../../lib/update-model/template';
import { type Attributes, makeBackends } from './control-plane/backends';
import { ControlPlane } from './control-plane/control-plane';
import { ACCOUNT, type LocalStack, REGION } from './local-stack/local-stack';

export interface Asked {
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string;
  readonly apiKey?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly body: unknown;
}

/** Headers in which an answer shows what the API makes of it. */
const COMPARED = /^(content-type|access-control-allow-.*|x-shop-.*|location)$/;

const CALLER = { arn: `arn:aws:iam::${ACCOUNT}:user/local` };

/** The same templates on LocalStack, brought there by calls of the control plane, and in the local gateway. */
export class SideBySide {
  private readonly controlPlane: ControlPlane;
  private backends: ReadonlyMap<string, Attributes> | undefined;
  private gateway: LocalGateway | undefined;

  constructor(
    private readonly name: string,
    private readonly localStack: LocalStack,
  ) {
    this.controlPlane = new ControlPlane(localStack);
  }

  /** Brings both to a template; `snapshots` are the templates that releases were made with. */
  async apply(template: Template, snapshots: { readonly [release: string]: object } = {}): Promise<void> {
    this.backends ??= await makeBackends(template, this.name, this.localStack);
    await this.controlPlane.apply(template, this.backends);
    this.gateway?.close();
    this.gateway = LocalGateway.fromTemplate(withBackends(template, this.backends), {
      accountId: ACCOUNT,
      region: REGION,
      endpointUrl: this.localStack.endpoint,
      callers: [CALLER],
      snapshots,
    });
  }

  /** What LocalStack answers. */
  async emulated(api: string, stage: string, route: string, asked: Asked = {}): Promise<Answer> {
    const [method, path] = route.split(' ');
    const url = `${this.localStack.endpoint}/_aws/execute-api/${this.controlPlane.idOf(api)}/${stage}${path}`;
    const { apiKey, body, headers } = asked;
    const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
      const sent = {
        ...headers,
        ...(apiKey && { 'x-api-key': apiKey }),
        ...(body && { 'content-length': String(body.length) }),
      };
      request(url, { method, headers: sent, signal: AbortSignal.timeout(20_000) }, resolve)
        .on('error', reject)
        .end(body);
    });
    const answered = await text(response);
    const entries = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const);
    return answer(response.statusCode!, entries, answered);
  }

  /** What the local gateway answers. */
  async local(api: string, stage: string, route: string, asked: Asked = {}): Promise<Answer> {
    const served = this.gateway!.apis.find(({ logicalId }) => logicalId === api)!;
    const response = await this.gateway!.fetch(stage, route, { ...asked, as: CALLER, api: served.name });
    const names = new Set(response.headers.toRaw().filter((_, index) => index % 2 === 0));
    const entries = [...names].map((name) => [name.toLowerCase(), response.headers.all(name).join(', ')] as const);
    return answer(response.status, entries, response.text);
  }

  close(): void {
    this.gateway?.close();
  }
}

/** An answer without what is new each time. */
function answer(status: number, headers: readonly (readonly [string, string])[], body: string): Answer {
  const kept = headers.filter(([name]) => COMPARED.test(name));
  return {
    status,
    headers: Object.fromEntries(kept),
    body: parsed(
      body
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
        .replace(/\d{10}\.\d+(E9)?|1\.\d{6,}E9/g, '<time>'),
    ),
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** A template that says of what stands behind where it is. */
function withBackends(template: Template, backends: ReadonlyMap<string, Attributes>): object {
  return JSON.parse(JSON.stringify(template), (_, value) => {
    const [logicalId, attribute] = typeof value?.Ref === 'string' ? [value.Ref, ''] : (value?.['Fn::GetAtt'] ?? []);
    return backends.get(logicalId)?.[attribute] ?? value;
  });
}
