import type { BuiltInChannel } from '../link/linked-document.ts';
import type { Name, Text } from '../model/values.ts';

/**
 * What people read for something: its title, else its name, else the empty text. A touchpoint or metric that is met
 * again has neither: ask for its `declarationOf` first.
 */
export function titleOf(entity: BuiltInChannel | { readonly name?: Name; readonly title?: Text }): string {
  if ('builtIn' in entity) return entity.label;
  // An empty title is a missing one.
  return entity.title?.value || entity.name?.value || '';
}
