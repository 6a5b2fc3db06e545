import { createHash, randomUUID } from 'node:crypto';
import { NotReplayable, Parameters, RecordedBackend } from '../recording';
import { described } from './description';
import { StubRequest, StubResponse } from './stub-server';

/** What the services were left with. */
export interface Got {
  readonly messages: string[];
  readonly records: { readonly data: string; readonly partitionKey: string }[];
  readonly items_added: unknown[];
}

/** Answers as the recorded services of AWS are described to answer, and keeps what they got. */
export class RecordedServices {
  readonly got: Got = { messages: [], records: [], items_added: [] };

  constructor(private readonly backends: readonly RecordedBackend[]) {}

  answer(request: StubRequest): StubResponse {
    const service = /Credential=[^/]+\/\d+\/[^/]*\/([^/]+)\//.exec(request.headers.get('Authorization') ?? '')?.[1];
    const backend = this.backends.find(({ kind }) => kind === service);
    if (!backend) throw new NotReplayable(`no ${service} stood behind`);
    const { behaviour } = backend;
    switch (service) {
      case 's3':
        return fromS3(behaviour, request);
      case 'sqs':
        return this.toSqs(behaviour, request);
      case 'dynamodb':
        return this.toDynamoDb(behaviour, request);
      case 'kinesis':
        return this.toKinesis(behaviour, request);
      default:
        return respond(behaviour, this.bodyOf(behaviour, request));
    }
  }

  private toSqs(behaviour: Parameters, { body }: StubRequest): StubResponse {
    const text = body.toString('utf8');
    const message =
      (text.startsWith('{') ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text))).MessageBody ?? '';
    this.got.messages.push(message);
    const md5 = createHash('md5').update(message).digest('hex');
    const answer = described(behaviour.body, (description) => (description === 'md5' ? md5 : randomUUID()));
    return respond(behaviour, answer);
  }

  private toDynamoDb(behaviour: Parameters, request: StubRequest): StubResponse {
    const input = JSON.parse(request.body.toString('utf8'));
    const action = actionOf(request);
    if (action === 'PutItem') this.got.items_added.push(input.Item);
    const wanted = input.ExpressionAttributeValues?.[':id'];
    const items: Parameters[] = behaviour.items.filter(
      (item: Parameters) => action === 'Scan' || JSON.stringify(item.id) === JSON.stringify(wanted),
    );
    const answer = described(actionBody(behaviour, action), (description) =>
      description === 'n' ? items.length : items,
    );
    return respond(behaviour, answer);
  }

  private toKinesis(behaviour: Parameters, request: StubRequest): StubResponse {
    const input = JSON.parse(request.body.toString('utf8'));
    const records: Parameters[] = input.Records ?? [input];
    for (const { Data, PartitionKey } of records) {
      this.got.records.push({ data: Buffer.from(Data, 'base64').toString(), partitionKey: PartitionKey });
    }
    return respond(behaviour, this.bodyOf(behaviour, request));
  }

  /** A list of one description stands for one member per entry of the request. */
  private bodyOf(behaviour: Parameters, request: StubRequest): unknown {
    const body = actionBody(behaviour, actionOf(request));
    const perEntry = (value: unknown): unknown => {
      if (Array.isArray(value) && value.length === 1 && /^<one \{/.test(String(value[0]))) {
        const names =
          /\{([^}]*)\}/
            .exec(value[0])?.[1]
            .split(',')
            .map((name) => name.split(':')[0].trim()) ?? [];
        return entriesOf(request).map(() => Object.fromEntries(names.map((name) => [name, randomUUID()])));
      }
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(Object.entries(value).map(([name, nested]) => [name, perEntry(nested)]));
    };
    return described(perEntry(body), (description) => this.valueOf(description, behaviour, request));
  }

  private valueOf(description: string, { parameters = [] }: Parameters, { url }: StubRequest): unknown {
    if (/^random|uuid/.test(description)) return randomUUID();
    const name = url.searchParams.get('Name');
    const parameter = parameters.find?.((candidate: Parameters) => candidate.Name === name) ?? parameters[name ?? ''];
    if (parameter !== undefined) return /value/i.test(description) ? (parameter.Value ?? parameter) : parameter;
    // What is not known here is taken for random, as the ids and times of services are.
    return randomUUID();
  }
}

function actionBody(behaviour: Parameters, action: string): unknown {
  return behaviour.actions?.[action] ?? behaviour.body ?? {};
}

function actionOf({ headers, url }: StubRequest): string {
  return url.searchParams.get('Action') ?? headers.get('X-Amz-Target')?.split('.')[1] ?? '';
}

function entriesOf({ body }: StubRequest): unknown[] {
  const input = JSON.parse(body.toString('utf8'));
  return input.Entries ?? input.Records ?? [];
}

function fromS3({ objects }: Parameters, { body, headers, method, url }: StubRequest): StubResponse {
  const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
  const place = objects.findIndex((object: Parameters) => object.key === key);
  if (method === 'PUT') {
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const content_type = headers.get('Content-Type') ?? 'binary/octet-stream';
    const stored = { key, etag, content_type, body: body.toString('base64'), body_base64: true };
    objects.splice(place < 0 ? objects.length : place, place < 0 ? 0 : 1, stored);
    return { status: 200, headers: [['ETag', etag]], body: Buffer.alloc(0) };
  }
  if (method === 'DELETE') {
    if (place >= 0) objects.splice(place, 1);
    return { status: 204, headers: [], body: Buffer.alloc(0) };
  }
  if (place < 0) {
    const error = '<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>';
    return { status: 404, headers: [['Content-Type', 'application/xml']], body: Buffer.from(error) };
  }
  const found = objects[place];
  const type = url.searchParams.get('response-content-type') ?? found.content_type;
  return {
    status: 200,
    headers: [
      ['ETag', found.etag],
      ['Content-Type', type],
    ],
    body: Buffer.from(found.body, found.body_base64 ? 'base64' : 'utf8'),
  };
}

function respond(behaviour: Parameters, body: unknown): StubResponse {
  const headers = Object.entries<string>(behaviour.respond?.headers ?? {});
  return { status: behaviour.respond?.status ?? 200, headers, body: Buffer.from(JSON.stringify(body)) };
}
