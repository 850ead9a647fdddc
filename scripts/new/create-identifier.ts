/**
 * Returns a name in camel case. A name that JavaScript reserves, or that the list of rules or commands has
 * itself, gets the suffix.
 */
export function getIdentifier(name: string, suffix: string): string {
  const identifier = name.replaceAll(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
  return taken.has(identifier) ? `${identifier}${suffix}` : identifier;
}

const taken: ReadonlySet<string> = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends
  false finally for function if implements import in instanceof interface let new null package private protected
  public return static super switch this throw true try typeof undefined var void while with yield
  commands rules`.split(/\s+/u),
);
