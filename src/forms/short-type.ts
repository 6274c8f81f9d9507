/** A media type without its parameters. */
export function shortType(mediaType: string): string {
  return mediaType.split(';')[0] ?? mediaType;
}
