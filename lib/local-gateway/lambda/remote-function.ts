import { LocalFunction } from '../backends/functions';
import { HttpClient } from '../backends/http-client';
import { HeaderList } from '../messages/header-list';
import { LambdaCall, LambdaResult } from '../pipeline/backends';

/** A function behind the invoke address of a runtime interface emulator. */
export class RemoteFunction implements LocalFunction {
  private readonly client = new HttpClient();

  constructor(private readonly address: string) {}

  async invoke({ payload }: LambdaCall, timeoutMilliseconds: number): Promise<LambdaResult> {
    const url = new URL(this.address);
    if (url.pathname === '/') url.pathname = '/2015-03-31/functions/function/invocations';
    const headers = HeaderList.of({ 'Content-Type': 'application/json' });
    const call = { method: 'POST', url: url.href, headers, body: Buffer.from(payload) };
    const response = await this.client.send(call, timeoutMilliseconds);
    const text = response.body.toString('utf8');
    return { payload: text, functionError: response.headers.get('X-Amz-Function-Error') ?? failureIn(text) };
  }

  close(): void {
    this.client.close();
  }
}

/** The emulator answers an error without the header that Lambda has for it. */
function failureIn(payload: string): string | undefined {
  try {
    const { errorMessage, errorType } = JSON.parse(payload) ?? {};
    return typeof errorMessage === 'string' && typeof errorType === 'string' ? 'Unhandled' : undefined;
  } catch {
    return undefined;
  }
}
