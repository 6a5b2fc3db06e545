/** Bytes that come one after another, with one reader. */
export class ByteStream implements AsyncIterable<Buffer> {
  private readonly waiting: Buffer[] = [];
  private isOver = false;
  private failure?: Error;
  private wake = () => {};

  push(bytes: Buffer): void {
    this.waiting.push(bytes);
    this.wake();
  }

  end(failure?: Error): void {
    this.isOver = true;
    this.failure = failure;
    this.wake();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Buffer> {
    for (;;) {
      const next = this.waiting.shift();
      if (next) yield next;
      else if (this.failure) throw this.failure;
      else if (this.isOver) return;
      else await this.nextPush();
    }
  }

  private nextPush(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }
}

/** All that comes, as one. */
export async function collected(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same bytes; when they are over, or nobody reads them any more, something happens. */
export async function* followedBy(stream: AsyncIterable<Buffer>, done: () => void): AsyncIterable<Buffer> {
  try {
    yield* stream;
  } finally {
    done();
  }
}
