import type { Name, Text } from '../../model/values.ts';
import type { BuiltInChannel } from '../link/linked-document.ts';

/**
 * Returns the title to display, else the name, else an empty string. A reference to a touchpoint or metric
 * has neither: call `getDeclaration` first.
 */
export function getTitle(entity: BuiltInChannel | { readonly name?: Name; readonly title?: Text }): string {
  if ('builtIn' in entity) return entity.label;
  // An empty title counts as missing.
  return entity.title?.value || entity.name?.value || '';
}
