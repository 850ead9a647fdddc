/** The beginning of a Git LFS pointer, see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const start = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\//u;

/** Returns whether a text is a Git LFS pointer, which replaces the real content of a file. */
export function isLfsPointer(text: string): boolean {
  return text.length < 1024 && start.test(text);
}
