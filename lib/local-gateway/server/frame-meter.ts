/** Measures the frames that a client sends, of which only whole messages come out of the library. */
export class FrameMeter {
  /** The largest frame of each message that is whole, the oldest first. */
  private readonly finished: number[] = [];
  private largest = 0;
  private header = Buffer.alloc(0);
  private left = 0;

  /** Takes bytes as they come from the client. */
  take(bytes: Buffer): void {
    let rest = bytes;
    while (rest.length > 0) {
      const skipped = Math.min(this.left, rest.length);
      this.left -= skipped;
      rest = rest.subarray(skipped);
      if (rest.length === 0) return;
      const missing = headerLength(this.header) - this.header.length;
      this.header = Buffer.concat([this.header, rest.subarray(0, missing)]);
      rest = rest.subarray(missing);
      if (this.header.length === headerLength(this.header)) this.begin();
    }
  }

  /** The largest frame of the next message, in bytes. */
  next(): number {
    return this.finished.shift() ?? 0;
  }

  private begin(): void {
    const size = payloadLength(this.header);
    const isControl = (this.header[0] & 0x08) !== 0;
    const isLast = (this.header[0] & 0x80) !== 0;
    this.left = size;
    this.header = Buffer.alloc(0);
    if (isControl) return;
    this.largest = Math.max(this.largest, size);
    if (!isLast) return;
    this.finished.push(this.largest);
    this.largest = 0;
  }
}

/** How long a header is, as far as its bytes tell: two bytes, the longer forms of the length, the mask. */
function headerLength(header: Buffer): number {
  if (header.length < 2) return 2;
  const length = header[1] & 0x7f;
  const mask = (header[1] & 0x80) === 0 ? 0 : 4;
  return 2 + (length === 127 ? 8 : length === 126 ? 2 : 0) + mask;
}

function payloadLength(header: Buffer): number {
  const length = header[1] & 0x7f;
  if (length === 126) return header.readUInt16BE(2);
  return length === 127 ? Number(header.readBigUInt64BE(2)) : length;
}
