import { findSetupPlace } from '../git-setup/setup-place.ts';
import type { Io } from '../io.ts';
import { listAssistantFiles } from './assistant-files.ts';
import { type CiSystem, ciRecipes, ciSystems } from './ci-recipes.ts';
import { isThere } from './new-file.ts';

export const configName = 'journey.config.json';

/** The arguments of `journey init`, as Commander passes them. */
export interface InitArguments {
  readonly config?: true;
  readonly ignore?: readonly string[];
  readonly git?: true;
  readonly ci?: CiSystem;
  readonly assistant?: true;
  readonly all?: true;
}

/** The parts to set up. */
export interface InitPlan {
  readonly config: boolean;
  readonly ignore: readonly string[];
  readonly git: boolean;
  readonly ci: CiSystem | undefined;
  readonly assistant: boolean;
}

/** Returns the plan that flags describe; undefined without any flag. */
export function planFromFlags({
  config,
  ignore = [],
  git,
  ci,
  assistant,
  all,
}: InitArguments): InitPlan | undefined {
  const isAll = all === true;
  const plan = {
    config: isAll || config === true || ignore.length > 0,
    ignore,
    git: isAll || git === true,
    ci: ci ?? (isAll ? ('github' as const) : undefined),
    assistant: isAll || assistant === true,
  };
  return plan.config || plan.git || plan.ci !== undefined || plan.assistant ? plan : undefined;
}

type Ask = (question: string) => Promise<string | undefined>;

/**
 * Asks for each part that is missing in the folder.
 *
 * @param ask resolves to undefined at the end of the input: all further answers are no
 */
export async function planFromAnswers(io: Io, ask: Ask): Promise<InitPlan> {
  const has = (path: string) => isThere(io.folder, path);
  const config =
    !has(configName) && (await askYes(ask, `Write ${configName}, where you choose rules and appearance?`));
  const ignore = config ? parsePatterns(await ask(ignoreQuestion)) : [];
  const isRepository = !('problem' in (await findSetupPlace(false, io)));
  const git =
    isRepository && (await askYes(ask, 'Set up git to show changes to maps in words, and to merge maps?'));
  const ci = ciSystems.some((system) => has(ciRecipes[system].path)) ? undefined : await askForCi(ask);
  const assistant =
    listAssistantFiles().some(({ path }) => !has(path)) &&
    (await askYes(ask, 'Show assistants such as Copilot, Claude and Cursor how to write maps (AGENTS.md)?'));
  return { config, ignore, git, ci, assistant };
}

const ignoreQuestion =
  'Which maps must not be checked? Write patterns such as archive/**, with commas between them (Enter: none) ';

function parsePatterns(answer = ''): readonly string[] {
  return answer
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
}

async function askYes(ask: Ask, question: string): Promise<boolean> {
  for (;;) {
    const answer = (await ask(`${question} (Y/n) `))?.trim().toLowerCase();
    if (answer === '' || answer === 'y' || answer === 'yes') return true;
    if (answer === undefined || answer === 'n' || answer === 'no') return false;
  }
}

async function askForCi(ask: Ask): Promise<CiSystem | undefined> {
  for (;;) {
    const answer = (await ask(`Check maps in CI? Write ${ciSystems.join(', ')} or none (Enter: none) `))
      ?.trim()
      .toLowerCase();
    if (answer === undefined || answer === '' || answer === 'none') return undefined;
    const system = ciSystems.find((known) => known === answer);
    if (system !== undefined) return system;
  }
}
