/** The scheme of the documents with the pages of rules. */
export const rulePagesScheme = 'journey-rule';

/** The base URL of rule pages in diagnostics. */
export const rulePagesAddress = `${rulePagesScheme}:/`;

/** Returns the file name of a rule's page. */
export function getPageName(rule: string): string {
  return `${rule}.md`;
}

/** Returns the rule of a page's path; undefined for the index of all rules. */
export function getRule(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/u, '');
  return name === 'README' ? undefined : name;
}
