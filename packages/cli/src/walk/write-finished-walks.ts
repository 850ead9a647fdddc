import type { PictureWords } from '@journey-maps/core/views';
import { type WalkedJourney, type WrittenWalks, writeWalks } from '@journey-maps/language/walk';
import { tell } from '../complain.ts';
import { loadMaps } from '../files/load-maps.ts';
import { createWorkspaceRootFinder } from '../files/workspace-root.ts';
import { writeUnifiedDiff } from '../fix/unified-diff.ts';
import { writeFixed } from '../fix/write-fixed.ts';
import type { ExitCode, Io } from '../io.ts';
import { escapeControls, escapeLines } from '../terminal/escape-controls.ts';
import type { Named } from './choose-walk.ts';
import { createWalk, type WalkPhoto } from './create-walk.ts';
import { createPhotoNamer, removePhotos, writePhotos } from './photo-files.ts';
import type { StoredWalk } from './walk-store.ts';

interface WritingOptions {
  readonly map: { readonly path: string; readonly shown: string };
  readonly mapFolder: string;
  readonly journey: WalkedJourney;
  readonly persona: Named;
  readonly owner?: Named;
  readonly date: string;
  /** Returns the words in the language of the map. */
  readonly getWords: (language: string | undefined) => PictureWords['walk'];
  /** Writes without a question. */
  readonly yes: boolean;
}

interface Outcome {
  readonly code: ExitCode;
  /** The map has the answers, or they were empty. */
  readonly isWritten: boolean;
}

/** Shows the change that finished walks make to their map, and writes it if the user agrees. */
export async function writeFinishedWalks(
  walks: readonly StoredWalk[],
  options: WritingOptions,
  io: Io,
): Promise<Outcome> {
  const { map, mapFolder, journey, date, getWords, yes } = options;
  // The map may have changed during the walk.
  const [loaded] = loadMaps([map], io.folder).maps;
  const { uri } = loaded?.document ?? {};
  const linked = uri === undefined ? undefined : loaded?.workspace.linked(uri);
  if (loaded === undefined || linked === undefined) {
    tell(
      io,
      `${map.shown} can no longer be read. The answers are kept: restore it, and run the command again.`,
    );
    return { code: 2, isWritten: false };
  }
  const setting = {
    ...options,
    words: getWords(linked.document.language?.value),
    namePhoto: createPhotoNamer(mapFolder, date),
  };
  const created = walks.map((walk) => createWalk(walk, setting));
  const written = writeWalks(
    linked,
    journey,
    created.map(({ walk }) => walk),
    (document) => {
      loaded.workspace.set(document);
      return loaded.workspace.linked(document.uri) ?? linked;
    },
  );
  reportUnplaced(written, map.shown, io);
  const { text: before } = linked.document;
  if (written.text === before) {
    if (written.unplaced.length > 0) return { code: 1, isWritten: false };
    tell(io, 'nobody has answered anything, and the map is unchanged.');
    return { code: 0, isWritten: true };
  }
  const diff = await writeUnifiedDiff([{ ...map, before, after: written.text }]);
  io.stdout.write(io.stdout.isTerminal ? escapeLines(diff) : diff);
  const photos = created.flatMap((each) => each.photos);
  if (!yes && !(await isConfirmed(map.shown, photos.length, io))) {
    tell(
      io,
      'nothing was written. The answers are kept: run the same command again, and hand them in once more.',
    );
    return { code: 0, isWritten: false };
  }
  const problem = writeChange(photos, before, written.text, options, io);
  if (problem !== undefined) {
    tell(io, `${map.shown} ${problem}. The answers are kept: run the same command again.`);
    return { code: 2, isWritten: false };
  }
  tell(
    io,
    `${map.shown} has the answers${photos.length === 0 ? '' : `, and ${countPhotos(photos.length)} in photos/`}.`,
  );
  // Answers without a place have been reported, and stay in the drafts.
  return { code: written.unplaced.length > 0 ? 1 : 0, isWritten: written.unplaced.length === 0 };
}

/** Writes the photos, then the map. Returns the reason for a failure, after which neither has changed. */
function writeChange(
  photos: readonly WalkPhoto[],
  before: string,
  after: string,
  { map, mapFolder }: WritingOptions,
  io: Io,
): string | undefined {
  const root = createWorkspaceRootFinder(io.folder)(map.path);
  const photoProblem = writePhotos(photos, mapFolder, root);
  if (photoProblem !== undefined) return `is unchanged, since the photos cannot be written: ${photoProblem}`;
  const problem = writeFixed(map.path, before, after);
  if (problem !== undefined) removePhotos(photos, mapFolder);
  return problem;
}

async function isConfirmed(shown: string, photoCount: number, io: Io): Promise<boolean> {
  if (io.ask === undefined) return false;
  const withPhotos = photoCount === 0 ? '' : ` and ${countPhotos(photoCount)}`;
  const answer = await io.ask(`Write this${withPhotos} into ${escapeControls(shown)}? [y/N] `);
  return /^y(?:es)?$/iu.test(answer?.trim() ?? '');
}

function countPhotos(count: number): string {
  return count === 1 ? '1 photo' : `${count} photos`;
}

function reportUnplaced({ unplaced }: WrittenWalks, shown: string, io: Io): void {
  for (const { step, lines } of unplaced)
    tell(
      io,
      `${shown} has no step “${step.title}” any more. Write by hand what was answered there: ${lines.join('; ')}`,
    );
}
