import { dirname, join } from 'node:path';
import { planWalk } from '@journey-maps/core/edits';
import { getTitle } from '@journey-maps/core/semantics';
import { isFailure } from '@journey-maps/core/text';
import { getPictureWords } from '@journey-maps/core/views';
import { getCachesFolder } from '../cache/cache-file.ts';
import { getLocalDay } from '../check/day.ts';
import { complain, tell } from '../complain.ts';
import { attemptLater } from '../files/attempt.ts';
import { findMaps } from '../files/find-maps.ts';
import { loadMaps } from '../files/load-maps.ts';
import type { ExitCode, Io } from '../io.ts';
import { openInBrowser } from '../serve/open-in-browser.ts';
import { type ChosenWalk, chooseWalk, type WalkChoices } from './choose-walk.ts';
import { createWalkDrafts, type WalkDrafts } from './walk-drafts.ts';
import { startWalkSession, type WalkSession } from './walk-session.ts';
import { writeFinishedWalks } from './write-finished-walks.ts';

export interface WalkArguments extends WalkChoices {
  /** 0 chooses any free port. */
  readonly port: number;
  readonly lan?: true;
  readonly open?: true;
  /** Writes without a question. */
  readonly yes?: true;
}

/** Takes people through a map as one of its personas, and writes their answers into the map. */
export async function runWalk(path: string, args: WalkArguments, io: Io): Promise<ExitCode> {
  const { maps: found, wrong } = findMaps([path], io.folder);
  if (wrong.length > 0) return complain(io, wrong.join(' '));
  const [foundMap, another] = found;
  if (foundMap === undefined) return complain(io, `${path} has no maps.`);
  if (another !== undefined)
    return complain(io, `${path} has several maps. Name one of them, such as ${foundMap.shown}.`);
  const { value, problem } = await attemptLater(`${foundMap.shown} is not walked`, async () => {
    const { maps, unreadable } = loadMaps([foundMap], io.folder);
    const [map] = maps;
    const linked = map?.workspace.linked(map.document.uri);
    if (linked === undefined) return complain(io, unreadable.join(' '));
    const { internalError } = linked.document;
    if (internalError !== undefined) return complain(io, `${foundMap.shown} is not walked. ${internalError}`);
    const chosen = chooseWalk(linked, foundMap.shown, args);
    if (isFailure(chosen)) return complain(io, chosen.problem);
    const { journey, persona } = chosen;
    const steps = planWalk(journey, persona.person, linked);
    if (steps.length === 0) return complain(io, `${persona.name} has no steps in ${foundMap.shown}.`);
    const language = linked.document.language?.value;
    const key = [foundMap.path, getTitle(journey), persona.name];
    const drafts = createWalkDrafts(join(getCachesFolder(io.env, process.platform), 'journey'), key);
    const session = await startWalkSession({
      plan: {
        ...(language === undefined ? {} : { language }),
        journey: getTitle(journey),
        persona: persona.title,
        steps,
      },
      port: args.port,
      lan: args.lan === true,
      drafts,
      page: new URL('page/', import.meta.url),
      onProblem: (reason) => tell(io, `the answers cannot be kept on this machine: ${reason}.`),
    });
    if (isFailure(session)) return complain(io, session.problem);
    await serve(session, chosen, args, io);
    return finish(session, drafts, chosen, foundMap, args, io);
  });
  return problem === undefined ? value : complain(io, problem);
}

/** Shows the addresses, and waits until the walks are finished or the user ends the command. */
async function serve(
  session: WalkSession,
  { persona }: ChosenWalk,
  { lan, open }: WalkArguments,
  io: Io,
): Promise<void> {
  for (const address of session.addresses) io.stdout.write(`${address}\n`);
  tell(
    io,
    lan
      ? `open the address on a phone in the same network, and walk as ${persona.title}. Everybody who has the address can take part. Stop with Ctrl+C.`
      : `open the address in a browser on this machine, and walk as ${persona.title}. --lan serves phones too. Stop with Ctrl+C.`,
  );
  const [first] = session.addresses;
  if (open === true && first !== undefined) openInBrowser(first, io);
  let interrupt = (): void => {};
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  process.once('SIGINT', interrupt);
  io.ended?.addEventListener('abort', interrupt);
  await Promise.race([session.finished, interrupted]);
  process.off('SIGINT', interrupt);
  await session.close();
}

async function finish(
  session: WalkSession,
  drafts: WalkDrafts,
  { journey, persona, owner }: ChosenWalk,
  foundMap: { readonly path: string; readonly shown: string },
  { yes }: WalkArguments,
  io: Io,
): Promise<ExitCode> {
  const walks = session.listWalks();
  const finishedWalks = walks.filter(({ state }) => state.isFinished);
  const unfinished = walks.filter(({ state }) => !state.isFinished);
  if (unfinished.some(({ state }) => state.answers.length > 0))
    tell(io, 'an unfinished walk is kept. Run the same command again to go on with it.');
  if (finishedWalks.length === 0) {
    tell(io, 'the walk has ended, and the map is unchanged.');
    return 0;
  }
  const name = journey.name?.value;
  const outcome = await writeFinishedWalks(
    finishedWalks,
    {
      map: foundMap,
      mapFolder: dirname(foundMap.path),
      journey: { ...(name === undefined ? {} : { name }), title: getTitle(journey) },
      persona,
      ...(owner === undefined ? {} : { owner }),
      date: getLocalDay(io.now()),
      getWords: (language) => getPictureWords(language).walk,
      yes: yes === true,
    },
    io,
  );
  if (outcome.isWritten) drafts.save(unfinished);
  return outcome.code;
}
