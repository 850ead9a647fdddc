/** The beginning of the text that a repository has for a file in Git LFS, see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const start = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\//u;

/** Recognises a text that is not a file's own, but put in its place by Git LFS. */
export function isLfsPointer(text: string): boolean {
  return text.length < 1024 && start.test(text);
}
