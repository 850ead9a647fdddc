/** The scheme under which VS Code opens the pages of the rules. */
export const rulePagesScheme = 'journey-rule';

/** What findings put the name of their page behind. */
export const rulePagesAddress = `${rulePagesScheme}:/`;

/** The file name of a rule's page. */
export function pageName(rule: string): string {
  return `${rule}.md`;
}

/** The rule whose page lies at a path; undefined for the page that lists all. */
export function ruleOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/u, '');
  return name === 'README' ? undefined : name;
}
