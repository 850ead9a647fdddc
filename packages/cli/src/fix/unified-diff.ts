import { readMap } from '../files/read-map.ts';

export interface ChangedMap {
  readonly path: string;
  readonly shown: string;
  readonly before: string;
  readonly after: string;
}

/** Returns the changes as a unified diff, for `git apply` and `patch`. */
export async function writeUnifiedDiff(maps: readonly ChangedMap[]): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return maps
    .map(({ path, shown, before, after }) => {
      const read = readMap(path);
      const mark = read.text !== undefined && read.hasMark ? '\uFEFF' : '';
      const name = shown.replace(/^(?:\.\/)+/u, '');
      return createTwoFilesPatch(
        `a/${name}`,
        `b/${name}`,
        mark + before,
        mark + after,
        undefined,
        undefined,
        {
          context: 3,
          headerOptions: FILE_HEADERS_ONLY,
        },
      );
    })
    .join('');
}
