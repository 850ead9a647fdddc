import { isSameFile } from '../named-files/named-file.ts';
import type { WorkspaceView } from './workspace-view.ts';

/** The recorded reads of a workspace. */
export interface Reads {
  /** Returns whether every read would return the same as before. */
  hold(): boolean;
}

/**
 * Creates a view of a workspace that records all reads. A result that was computed with the view is valid as
 * long as the reads return the same. Checking that costs as much as the reads did. A new kind of read only
 * needs a line here.
 */
export function trackDependencies(workspace: WorkspaceView): {
  readonly view: WorkspaceView;
  readonly reads: Reads;
} {
  const questions = new Map<string, () => boolean>();
  const record = <T>(key: string, ask: () => T, same: (a: T, b: T) => boolean = Object.is): T => {
    const answer = ask();
    if (!questions.has(key)) questions.set(key, () => same(answer, ask()));
    return answer;
  };
  return {
    view: {
      get: (uri) => record(`get ${uri}`, () => workspace.get(uri)),
      linked: (uri) => record(`linked ${uri}`, () => workspace.linked(uri)),
      declaring: (kind, name) =>
        record(`declaring ${kind} ${name}`, () => workspace.declaring(kind, name), isSameList),
      isReferredTo: (uri, declaration) =>
        record(`referred ${declaration.kind} ${declaration.name?.value} ${uri}`, () =>
          workspace.isReferredTo(uri, declaration),
        ),
      mentioning: (uri, name) =>
        record(`mentioning ${name} ${uri}`, () => workspace.mentioning(uri, name), isSameList),
      cyclicRefs: (uri, property) =>
        record(`cycles ${property} ${uri}`, () => workspace.cyclicRefs(uri, property), isSameRefs),
      pictureState: (uri) => record(`picture ${uri}`, () => workspace.pictureState(uri)),
      namedFile: (kind, uri) => record(`${kind} ${uri}`, () => workspace.namedFile(kind, uri), isSameFile),
    },
    reads: { hold: () => [...questions.values()].every((stillSo) => stillSo()) },
  };
}

type CyclicRefs = ReturnType<WorkspaceView['cyclicRefs']>;

function isSameRefs(a: CyclicRefs, b: CyclicRefs): boolean {
  return (
    a.length === b.length &&
    a.every((refs, i) => {
      const others = b[i] ?? [];
      return (
        refs.length === others.length &&
        refs.every(({ ref, names }, j) => {
          const other = others[j];
          return ref === other?.ref && isSameList(names ?? [], other.names ?? []) && !names === !other.names;
        })
      );
    })
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
