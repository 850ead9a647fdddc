import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Exited, execute } from '../../packages/cli/test/journey-bundle.ts';
import { readProject } from '../../scripts/build/project.ts';
import { root } from '../../scripts/real-editor/paths.ts';

const { version } = readProject(root);

/** The packed npm package, from `npm run package:npm`. */
export const tarball = join(root, 'dist', `journey-maps-${version}.tgz`);

/** The folder that it was packed from. */
export const packed = join(root, 'dist', 'npm');

/** The programs that install packages, and how each installs the tarball without a network. */
export const installers = {
  npm: ['npm', 'install', '--offline', '--no-audit', '--no-fund'],
  pnpm: ['pnpm', 'add', '--offline'],
  yarn: ['yarn', 'add', '--offline', '--no-progress'],
} as const;

export type Installer = keyof typeof installers;

/** An empty folder outside the repository, for a project that uses the package. */
export interface Project {
  readonly folder: string;
  remove(): void;
}

/** Makes an empty folder and installs the tarball in it. */
export async function installPacked(installer: Installer): Promise<Project> {
  if (!existsSync(tarball)) throw new Error(`${tarball} is missing. Run npm run package:npm first.`);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `journey-${installer}-`)));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const exited = await shell([...installers[installer], tarball].join(' '), folder);
  if (exited.code !== 0) throw new Error(`${installer}: ${exited.stdout}${exited.stderr}`);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a command line with the project's tools on the PATH: npm, pnpm and yarn are scripts on Windows. */
export function shell(line: string, folder: string): Promise<Exited> {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH: path, npm_config_loglevel: 'error' };
  return process.platform === 'win32'
    ? execute(['cmd', '/d', '/s', '/c', line], { folder, env })
    : execute(['sh', '-c', line], { folder, env });
}
