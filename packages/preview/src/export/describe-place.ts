import type { FromPage, StandaloneData } from '@journey-maps/core/protocol';
import type { PictureWords } from '@journey-maps/core/views';

/** Returns the position of a clicked part as text, for pages without an editor that could open its line. */
export function describePlace(
  message: FromPage,
  { name, picture, lines }: StandaloneData,
  { page }: PictureWords,
): string | undefined {
  if (message.type === 'reveal-place') return page.line(name, message.at.line);
  if (message.type !== 'reveal') return undefined;
  if (message.file !== undefined && message.file !== picture.uri) return message.file;
  const next = lines.findIndex((begin) => begin > message.span.start);
  return page.line(name, next < 0 ? lines.length : next);
}
