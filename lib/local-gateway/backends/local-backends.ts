import { Response } from '../messages/messages';
import { BackendError, Backends, HttpCall, LambdaCall, LambdaResult, ServiceCall } from '../pipeline/backends';
import { Clock } from '../pipeline/clock';
import { Functions } from './functions';
import { HttpClient } from './http-client';
import { SentCalls } from './sent-calls';
import { EndpointOptions, endpointOf } from './service-endpoints';
import { Credentials, sign } from './sign-request';

export interface BackendOptions extends EndpointOptions {
  readonly credentials?: Credentials;
  /** What stands for a VPC link or for an origin, by its name: `http://localhost:3000`. */
  readonly targets: { readonly [name: string]: string };
}

/** Everything that this machine can stand behind the gateway. */
export class LocalBackends implements Backends {
  readonly sent: SentCalls;
  private readonly client = new HttpClient();

  constructor(
    private readonly functions: Functions,
    private readonly options: BackendOptions,
    private readonly clock: Clock,
  ) {
    this.sent = new SentCalls();
  }

  lambda(call: LambdaCall, timeoutMilliseconds: number): Promise<LambdaResult> {
    return this.functions.invoke(call, timeoutMilliseconds);
  }

  http(call: HttpCall, timeoutMilliseconds: number): Promise<Response> {
    return this.client.send({ ...call, url: this.addressOf(call) }, timeoutMilliseconds);
  }

  /** Whether calls of a service are kept here, because nobody said where it is. */
  captures(service: string): boolean {
    return endpointOf(service, this.options) === undefined;
  }

  async service(call: ServiceCall, timeoutMilliseconds: number): Promise<Response> {
    const { credentials } = this.options;
    const endpointUrl = endpointOf(call.service, this.options);
    const { url, headers } = call;
    const { pathname, search } = new URL(url);
    const path = url.replace(/^https:\/\/[^/?]*/, '').split('?')[0] || pathname;
    const time = new Date(this.clock.now()).toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
    const signer = credentials ?? { accessKeyId: 'local', secretAccessKey: 'local' };
    const scope = { service: call.service, region: call.region, time };
    sign({ method: call.method, path, query: search.slice(1), headers, body: call.body }, signer, scope);
    if (endpointUrl === undefined) return this.sent.capture(call);
    const target = endpointUrl === 'aws' ? url : `${endpointUrl.replace(/\/$/, '')}${path}${search}`;
    return this.client.send({ ...call, url: target }, timeoutMilliseconds);
  }

  close(): void {
    this.client.close();
    this.functions.close();
  }

  private addressOf({ url, connectionId }: HttpCall): string {
    const { targets } = this.options;
    const origin = URL.canParse(url) ? new URL(url).origin : url;
    const target = (connectionId === undefined ? undefined : targets[connectionId]) ?? targets[origin];
    if (target !== undefined) return target.replace(/\/$/, '') + url.slice(origin.length);
    if (connectionId === undefined) return url;
    throw new BackendError('missing', `nothing stands for the VPC link ${connectionId}; name it with --target`);
  }
}
