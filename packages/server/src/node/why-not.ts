/** Returns the reason for a file system error, in words. */
export function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? code ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the disk takes no file of this size',
  EIO: 'the disk failed',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its path is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of its path is no folder',
  ENXIO: 'it is not a regular file',
  EPERM: 'you have no permission',
  EROFS: 'the disk cannot be written to',
};
