import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../cli/test/temporary-folder.ts';

export const people =
  'persona anna "Anna" { goal "Get home" }\nowner web "Web team" { contact "w@example.com" }\n';
export const map = `import "./people.journey"
journey buying "Buying a bike" {
  persona anna
  owner web
  purpose "See where it hurts"
  stage pays "Pays" {
    step card "Types the card number" {
      emotion +1 "calm"
      touchpoint "Till" { channel website }
      pain slow "The form is slow" { owner web; severity low; assumption }
    }
    step done "Reads the receipt" { touchpoint "Mail" { channel email } }
  }
  stage rides "Rides home" { touchpoint "Bike" { channel store } }
}
`;
export const sadder = map.replace('emotion +1', 'emotion -1');

export type Files = Readonly<Record<string, string | undefined>>;

export function git(folder: string, ...args: readonly string[]): string {
  const settings = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main'];
  return execFileSync('git', [...settings, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
}

export function commit(folder: string, files: Files, message: string): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    if (text === undefined) rmSync(join(folder, path));
    else writeFileSync(join(folder, path), text);
  }
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
  return git(folder, 'rev-parse', 'HEAD');
}

export interface PullRequest {
  /** The checkout of actions/checkout: the merge commit of the branch and the base. */
  readonly workspace: string;
  readonly event: 'pull_request';
  /** The part of GitHub's event that matters here. */
  readonly payload: unknown;
  readonly sha: string;
  readonly headSha: string;
  readonly baseSha: string;
}

/**
 * Creates a pull request from the files of the base, the changes of the branch, and later
 * changes of others on the base.
 */
export function pullRequest(
  before: Files,
  change: Files,
  { meanwhile, isFork = false }: { readonly meanwhile?: Files; readonly isFork?: boolean } = {},
): PullRequest {
  const folder = temporaryFolder();
  git(folder, 'init', '-q');
  const parted = commit(folder, before, 'Before');
  git(folder, 'checkout', '-q', '-b', 'topic');
  const headSha = commit(folder, change, 'Change');
  git(folder, 'checkout', '-q', 'main');
  const baseSha = meanwhile === undefined ? parted : commit(folder, meanwhile, 'Meanwhile');
  git(folder, 'checkout', '-q', '--detach');
  git(folder, 'merge', '-q', '--no-ff', '-m', 'Merge', 'topic');
  return {
    workspace: folder,
    event: 'pull_request',
    sha: git(folder, 'rev-parse', 'HEAD'),
    headSha,
    baseSha,
    payload: payload({ baseSha, headSha, isFork }),
  };
}

/** Returns a payload. The author of a pull request controls its title and the name of its branch. */
function payload({ baseSha, headSha, isFork }: { baseSha: string; headSha: string; isFork: boolean }) {
  return {
    action: 'synchronize',
    number: 5,
    pull_request: {
      number: 5,
      title: '::set-output name=errors::0',
      base: { sha: baseSha, ref: 'main', repo: { full_name: 'octo/maps' } },
      head: { sha: headSha, ref: '--output=x', repo: { full_name: isFork ? 'stranger/maps' : 'octo/maps' } },
    },
  };
}
