import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A user's machine, which reads no settings but those in its home folder. */
export class Machine {
  readonly home = temporaryFolder();
  readonly env = {
    PATH: process.env['PATH'],
    HOME: this.home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };

  git(folder: string, ...args: string[]): string {
    const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe', env: this.env } as const;
    // Git would start two further processes after each commit.
    const settings = ['-c', 'init.defaultBranch=main', '-c', 'maintenance.auto=false'];
    return execFileSync('git', [...settings, ...args], options);
  }

  repository(files: Readonly<Record<string, string>>): string {
    const folder = temporaryFolder();
    this.git(folder, 'init', '-q');
    this.commit(folder, files);
    return folder;
  }

  commit(folder: string, files: Readonly<Record<string, string>>, message = 'Change'): void {
    write(folder, files);
    this.git(folder, 'add', '-A');
    this.git(folder, 'commit', '-q', '-m', message);
  }

  run(folder: string, ...args: string[]) {
    return runInProcess(folder, args, { env: this.env });
  }
}

export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
