import { complain, tell } from '../complain.ts';
import { runGitSetup } from '../git-setup/run-git-setup.ts';
import type { ExitCode, Io } from '../io.ts';
import { repository } from '../repository.ts';
import { listAssistantFiles } from './assistant-files.ts';
import { ciRecipes } from './ci-recipes.ts';
import { writeConfigText } from './config-text.ts';
import { configName, type InitArguments, planFromAnswers, planFromFlags } from './init-plan.ts';
import { createFile, type NewFile } from './new-file.ts';

/** Sets up a folder for maps, by flags or by questions. Existing files stay as they are. */
export async function runInit(args: InitArguments, io: Io): Promise<ExitCode> {
  const { ask } = io;
  const plan = planFromFlags(args) ?? (ask && (await planFromAnswers(io, ask)));
  if (plan === undefined) {
    return complain(
      io,
      'name the parts to set up: --config, --ignore, --git, --ci, --assistant or --all. In a terminal, the command asks for them.',
    );
  }
  let code: ExitCode = 0;
  const create = (file: NewFile, effect: string, advice = ''): void => {
    const done = createFile(io.folder, file);
    if (done === 'created') io.stdout.write(`${file.path} was written: ${effect}\n`);
    else if (done === 'there') io.stdout.write(`${file.path} exists already, and stays as it is.${advice}\n`);
    else {
      tell(io, `${file.path} cannot be written: ${done.problem}.`);
      code = 2;
    }
  };

  if (plan.config) {
    const patterns = plan.ignore.map((pattern) => JSON.stringify(pattern)).join(', ');
    create(
      { path: configName, text: writeConfigText(io.folder, plan.ignore) },
      `choose rules and appearance in it (${documents}/configuration.md).`,
      patterns === '' ? '' : ` Add the patterns to its \`ignore\` yourself: ${patterns}.`,
    );
  }
  if (plan.ci !== undefined) {
    const { path, text, effect } = ciRecipes[plan.ci];
    create({ path, text }, effect, ` Add the recipe for ${plan.ci} yourself (${documents}/ci.md).`);
  }
  if (plan.assistant)
    for (const file of listAssistantFiles()) create(file, 'it shows AI assistants how to work on maps.');
  if (plan.git && (await runGitSetup({}, io)) !== 0) code = 2;
  if (code === 0) io.stdout.write(next);
  return code;
}

const documents = `https://github.com/${repository}/blob/main/docs`;

const next =
  'Next: `journey new --title "Buying a bike"` writes a first map, and `journey check` checks all maps here.\n';
