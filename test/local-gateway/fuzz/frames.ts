import fc from 'fast-check';

/** A frame of RFC 6455, right or wrong in each of its parts. */
const frame = fc
  .record({
    fin: fc.boolean(),
    reserved: fc.constantFrom(0, 0, 0, 1, 7),
    opcode: fc.constantFrom(1, 1, 1, 2, 0, 8, 9, 10, 3, 15),
    isMasked: fc.constantFrom(true, true, true, true, false),
    wrongLength: fc.constantFrom(0, 0, 0, 1, -1, 60_000),
    payload: fc.oneof(
      fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
      fc
        .constantFrom('{"action":"odd"}', '{"action":"__proto__"}', '{"action":{"a":[]}}', '{', '', '\u0003\u00e8')
        .map((text) => Buffer.from(text)),
      fc.constantFrom(126, 32_768, 32_769, 131_073).map((size) => Buffer.alloc(size, 0x61)),
    ),
  })
  .map(({ fin, isMasked, opcode, payload, reserved, wrongLength }) => {
    const length = Math.max(0, payload.length + wrongLength);
    const mask = isMasked ? 0x80 : 0;
    const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode;
    const head =
      length < 126
        ? Buffer.from([first, mask | length])
        : length < 65_536
          ? Buffer.from([first, mask | 126, length >> 8, length & 0xff])
          : Buffer.from([
              first,
              mask | 127,
              0,
              0,
              0,
              0,
              (length >>> 24) & 0xff,
              (length >> 16) & 0xff,
              (length >> 8) & 0xff,
              length & 0xff,
            ]);
    // A mask of zeros leaves the payload as it is.
    return Buffer.concat([head, Buffer.alloc(isMasked ? 4 : 0), payload]);
  });

export const frames: fc.Arbitrary<Buffer> = fc
  .array(frame, { minLength: 1, maxLength: 5 })
  .map((all) => Buffer.concat(all));
