import { LocalGateway } from '../../lib/local-gateway/local-gateway';
import { HttpServer } from '../../lib/local-gateway/server/http-server';
import { answerHttp } from './backends/http';
import { invokeRecorded } from './backends/lambda';
import { RecordedServices } from './backends/services';
import { StubServer } from './backends/stub-server';
import { differences } from './compare';
import { build } from './control-plane';
import { send } from './raw-client';
import { NotReplayable, Recording } from './recording';

export type Outcome =
  | { readonly kind: 'equal' }
  | { readonly kind: 'different'; readonly differences: readonly string[] }
  | { readonly kind: 'not replayable'; readonly reason: string };

/** Builds the API of a recording, starts what stood behind it, makes the request, and compares the answer. */
export async function replay(recording: Recording): Promise<Outcome> {
  if (recording.replayable === false) return { kind: 'not replayable', reason: recording.why_not ?? 'it says so' };
  const failures: Error[] = [];
  const calls = recording.variants ?? [{ name: '', request: recording.request, answer: recording.answer }];
  try {
    const found: string[] = [];
    for (const { name, request, answer } of calls) {
      const lines = await replayCall({ ...recording, request, answer }, failures);
      found.push(...lines.map((line) => (name === '' ? line : `${name}: ${line}`)));
    }
    if (failures.length > 0) throw failures[0];
    return found.length === 0 ? { kind: 'equal' } : { kind: 'different', differences: found };
  } catch (error) {
    if (error instanceof NotReplayable) return { kind: 'not replayable', reason: error.message };
    return { kind: 'different', differences: [(error as Error).stack ?? String(error)] };
  }
}

async function replayCall(recording: Recording, failures: Error[]): Promise<string[]> {
  const fail = (error: Error) => {
    failures.push(error);
  };
  const names: { [placeholder: string]: string } = {};
  const targets: { [origin: string]: string } = {};
  const stubs: StubServer[] = [];
  for (const [placeholder, { kind, behaviour }] of Object.entries(recording.backends)) {
    if (kind !== 'http' && kind !== 'http-echo') {
      if (placeholder.startsWith('${')) names[placeholder] = placeholder.replace(/^\$\{backend\.(\w+)\}$/, '$1');
      continue;
    }
    const stub = new StubServer((request) => answerHttp(behaviour, request), fail);
    await stub.start();
    stubs.push(stub);
    const host = new URL(stub.origin).host;
    names[placeholder] = stub.origin;
    names[placeholder.replace(/\}$/, '.host}')] = host;
    targets[`https://${host}`] = stub.origin;
  }
  const services = new RecordedServices(Object.values(recording.backends));
  const awsStub = new StubServer((request) => services.answer(request), fail);
  await awsStub.start();
  stubs.push(awsStub);

  const { template, snapshots } = build(substituted(recording.api, names));
  const functions = Object.entries(recording.backends).filter(([, { kind }]) => kind === 'lambda');
  const gateway = LocalGateway.fromTemplate(template, {
    accountId: '111111111111',
    endpointUrl: awsStub.origin,
    snapshots,
    targets,
    backends: {
      lambda: async ({ functionArn, payload }) => {
        const [, backend] = functions.find(([placeholder]) => functionArn.includes(`:${names[placeholder]}`)) ?? [];
        if (!backend) throw new NotReplayable(`no function ${functionArn} stood behind`);
        return invokeRecorded(backend.behaviour, payload);
      },
    },
  });
  const server = new HttpServer({
    handle: (request) =>
      gateway.handle(request).catch((error: Error) => {
        fail(error);
        throw error;
      }),
  });
  try {
    const origin = await server.listen(0, '127.0.0.1');
    const id = gateway.apis[0]?.id ?? 'unknown000';
    const answer = await send(
      origin,
      `${id}.execute-api.us-east-1.amazonaws.com`,
      substituted(recording.request, names),
    );
    const known = { ...names, '${api.id}': id };
    return [...differences(recording, recording.answer, answer, known), ...gotDifferences(recording, services)];
  } finally {
    gateway.close();
    await server.close();
    for (const stub of stubs) stub.close();
  }
}

/** Puts names in the place of placeholders, wherever they stand. */
function substituted<T>(value: T, names: { readonly [placeholder: string]: string }): T {
  const text = Object.entries(names).reduce(
    (text, [placeholder, name]) => text.replaceAll(placeholder, name),
    JSON.stringify(value),
  );
  return JSON.parse(text);
}

function gotDifferences({ backend_got }: Recording, { got }: RecordedServices): string[] {
  return Object.entries(backend_got ?? {}).flatMap(([name, expected]) => {
    const actual = JSON.stringify(got[name as keyof typeof got]);
    return actual === JSON.stringify(expected)
      ? []
      : [`backend got ${name}: recorded ${JSON.stringify(expected)}, here ${actual}`];
  });
}
