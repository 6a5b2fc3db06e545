import { createHash, randomUUID } from 'node:crypto';
import { HeaderList } from '../messages/header-list';
import { Response } from '../messages/messages';
import { ServiceCall } from '../pipeline/backends';

/** A call that would have gone to a service of AWS. */
export interface SentCall {
  /** `sqs`, `dynamodb` */
  readonly service: string;
  readonly action?: string;
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** Keeps what would have gone to AWS, and answers in the shape of each service's success. */
export class SentCalls {
  private static readonly MOST_KEPT = 1000;
  private readonly calls: SentCall[] = [];

  capture(call: ServiceCall): Response {
    const { service, action, method, url, headers, body } = call;
    this.calls.push({ service, action, method, url, headers: headers.single(), body: body.toString('utf8') });
    if (this.calls.length > SentCalls.MOST_KEPT) this.calls.shift();
    return successOf(call);
  }

  /** The calls whose address or body names a queue, a table, a bucket; or all calls to a service. */
  to(name: string): SentCall[] {
    return this.calls.filter(({ service, url, body }) => service === name || url.includes(name) || body.includes(name));
  }
}

function successOf({ service, action, body, headers }: ServiceCall): Response {
  const parameters = new URLSearchParams(body.toString('utf8'));
  switch (service) {
    case 'sqs':
      return json(sqsSuccess(parameters, headers.get('X-Amz-Target')?.split('.')[1]));
    case 'sns':
      return json({ PublishResponse: { PublishResult: { MessageId: randomUUID() }, ResponseMetadata: metadata() } });
    case 'events':
      return json({ FailedEntryCount: 0, Entries: entriesOf(body, 'Entries').map(() => ({ EventId: randomUUID() })) });
    case 'kinesis':
      return json(kinesisSuccess(action ?? headers.get('X-Amz-Target')?.split('.')[1], body));
    case 'firehose':
      return json({ RecordId: randomUUID(), Encrypted: false });
    case 'states':
      return json({ executionArn: `arn:aws:states:::execution:${randomUUID()}`, startDate: Date.now() / 1000 });
    case 'dynamodb':
      return json(action === 'Query' || action === 'Scan' ? { Count: 0, Items: [], ScannedCount: 0 } : {});
    case 's3':
      return { status: 200, headers: HeaderList.of({ ETag: `"${md5(body)}"` }), body: Buffer.alloc(0) };
    default:
      return json({});
  }
}

function sqsSuccess(parameters: URLSearchParams, target: string | undefined): unknown {
  const message = { MessageId: randomUUID(), MD5OfMessageBody: md5(parameters.get('MessageBody') ?? '') };
  if (target !== undefined) return message;
  const action = parameters.get('Action') ?? 'SendMessage';
  return { [`${action}Response`]: { [`${action}Result`]: message, ResponseMetadata: metadata() } };
}

function kinesisSuccess(action: string | undefined, body: Buffer): unknown {
  const record = () => ({ SequenceNumber: String(Date.now()), ShardId: 'shardId-000000000000' });
  return action === 'PutRecords'
    ? { FailedRecordCount: 0, Records: entriesOf(body, 'Records').map(record) }
    : { ...record(), EncryptionType: 'NONE' };
}

function entriesOf(body: Buffer, name: string): unknown[] {
  try {
    const entries = JSON.parse(body.toString('utf8'))[name];
    return Array.isArray(entries) ? entries : [];
  } catch {
    return [];
  }
}

function metadata(): { readonly RequestId: string } {
  return { RequestId: randomUUID() };
}

function json(value: unknown): Response {
  const headers = HeaderList.of({ 'Content-Type': 'application/json' });
  return { status: 200, headers, body: Buffer.from(JSON.stringify(value)) };
}

function md5(data: string | Buffer): string {
  return createHash('md5').update(data).digest('hex');
}
