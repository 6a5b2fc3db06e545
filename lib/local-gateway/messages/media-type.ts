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

/** The media types that HTTP APIs hand to functions as text; all others go as base64. */
export function isPlainText(contentType: string | undefined): boolean {
  if (contentType === undefined) return true;
  const mediaType = mediaTypeOf(contentType);
  return /^text\/|^application\/(?:json|javascript|xml)$|\+(?:json|xml)$/.test(mediaType);
}
