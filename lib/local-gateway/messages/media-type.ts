/** A media type without its parameters, in lower case. */
export function mediaTypeOf(contentType: string): string {
  return contentType.split(';')[0].trim().toLowerCase();
}

/** True where the first of the media types in a header is one of the binary ones of an API. */
export function isBinary(header: string | undefined, binaryMediaTypes: readonly string[]): boolean {
  if (binaryMediaTypes.includes('*/*')) return true;
  if (header === undefined) return false;
  const mediaType = mediaTypeOf(header.split(',')[0]);
  return binaryMediaTypes.some((binary) => {
    const pattern = binary.toLowerCase();
    return pattern === mediaType || (pattern.endsWith('/*') && mediaType.startsWith(pattern.slice(0, -1)));
  });
}
