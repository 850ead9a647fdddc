/** Returns the reason for a file system error, in words. */
export function describeFsError(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? code ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EDQUOT: 'your disk quota is full',
  EFBIG: 'the file is too large for the disk',
  EIO: 'the disk failed',
  EISDIR: 'it is a folder',
  ELOOP: 'its links form a loop',
  ENAMETOOLONG: 'its path is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  ENXIO: 'it is not a regular file',
  EPERM: 'you have no permission',
  EROFS: 'the disk is read-only',
};
