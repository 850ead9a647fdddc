/** The location of a map as the language knows it, and its way back to paths. */
export interface MapLocation {
  readonly uri: string;
  /** Returns the path of another map, written like the given path; undefined if there is no such path. */
  pathOf(uri: string): string | undefined;
}

/** The folder of relative paths, which gives them an absolute address. */
const folder = 'file:///maps/';

/**
 * Returns the location of a map.
 *
 * @param path relative or absolute, with `/` (`maps/bikes.journey`, `C:/maps/bikes.journey`), or a `file:` URL
 */
export function mapLocation(path: string): MapLocation {
  if (path.startsWith('file:')) return { uri: path, pathOf: (uri) => uri };
  if (/^[A-Za-z]:[/\\]/u.test(path)) {
    const uri = `file:///${encodePath(path.replaceAll('\\', '/'))}`;
    // The language writes drives in lower case.
    const sameDrive = (other: string) =>
      other[0]?.toUpperCase() === path[0]?.toUpperCase() ? path[0] : other[0];
    return {
      uri,
      pathOf: (other) => {
        const file = decodeUri(other, 'file:///');
        return file === undefined ? undefined : `${sameDrive(file)}${file.slice(1)}`;
      },
    };
  }
  if (path.startsWith('/')) {
    return {
      uri: `file://${encodePath(path)}`,
      pathOf: (other) => {
        const inside = decodeUri(other, 'file:///');
        return inside === undefined ? undefined : `/${inside}`;
      },
    };
  }
  const { up, down } = split(path);
  return {
    uri: folder + encodePath(down),
    pathOf: (other) => {
      const inside = decodeUri(other, folder);
      return inside === undefined ? undefined : up + inside;
    },
  };
}

/** Splits a relative path into the steps that lead up (`../../`) and the rest. */
function split(path: string): { readonly up: string; readonly down: string } {
  const parts: string[] = [];
  let up = '';
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) up += '../';
  }
  return { up, down: parts.join('/') };
}

function encodePath(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('%3A', ':'))
    .join('/');
}

/** Returns the path of a URI in a folder; undefined for paths that lead outside it on any operating system. */
function decodeUri(uri: string, from: string): string | undefined {
  if (!uri.startsWith(from)) return undefined;
  try {
    const parts = uri.slice(from.length).split('/').map(decodeURIComponent);
    const isSafe = (part: string) => part !== '' && part !== '.' && part !== '..' && !/[/\\\0]/u.test(part);
    return parts.every(isSafe) ? parts.join('/') : undefined;
  } catch {
    return undefined;
  }
}
