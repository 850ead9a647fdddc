/**
 * Explains why git finds no repository around a folder, as the end of a sentence.
 *
 * @param said git's message, in English. Git refuses a mounted folder that belongs to another user.
 */
export function explainNoRepository(output: string): string {
  if (output === 'git is not installed') return output;
  const [, path] = /dubious ownership in repository at '(.*)'/u.exec(output) ?? [];
  if (path !== undefined) {
    return `git does not trust ${path}, which belongs to another user of this machine. If you trust it, run \`git config --global --add safe.directory '${path}'\``;
  }
  if (output.includes('must be run in a work tree'))
    return 'this repository has no working tree. Go to a clone that has one';
  return 'this folder is not in a git repository';
}
