import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mergeMaps } from '@journey-maps/core/versions';
import { parse, parseTopStatements } from '@journey-maps/language';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import {
  type Commit,
  type HistoryMerge,
  type MergeStep,
  playHistory,
} from '../../language/bench/merge/histories/history.ts';
import { checkText } from '../../language/test/check-texts.ts';
import { Machine, write } from './git-machine.ts';
import { bundleJourney, type JourneyBundle } from './journey-bundle.ts';

const map = `journey hire "Hiring a bike" {
  stage find "Finds a bike" {
    step look "Looks for the nearest bike" {
      thought "Is one left at the station?"
      touchpoint "Map of all stations" { channel app; importance 3 }
      pain slow "The map loads slowly" { severity low }
    }
  }
  stage back "Brings it back" {
    pain full "All docks are taken" { severity high }
  }
}
`;
const helpline = '      touchpoint "Helpline" { channel phone; importance 2 }\n';
const withHelpline = map.replace('      pain slow', `${helpline}      pain slow`);
const withStep = map.replace(
  '    pain full',
  '    step "Leaves the bike at the dock" {\n      thought "Is it locked?"\n      pain "Nothing says that it is locked" { severity low }\n    }\n    pain full',
);

/** Tests merges in git with the bundled command. */
describe('in git', () => {
  let bundle: JourneyBundle;
  beforeAll(async () => {
    bundle = await bundleJourney();
  }, 60_000);
  afterAll(() => bundle.remove());

  class MapRepository {
    readonly #machine = new Machine();
    readonly folder: string;

    constructor(files: Readonly<Record<string, string>> = { 'm.journey': map }) {
      this.folder = this.#machine.repository(files);
      execFileSync(process.execPath, [bundle.script, 'git-setup'], {
        cwd: this.folder,
        env: this.#machine.env,
        stdio: 'pipe',
      });
    }

    git(...args: string[]): string {
      return this.#machine.git(this.folder, ...args);
    }

    /** Runs git, and returns true if it stops at a conflict. Any other failure fails the test. */
    conflicts(...args: string[]): boolean {
      try {
        this.git(...args);
        return false;
      } catch (error) {
        if (this.git('ls-files', '--unmerged', '--', 'm.journey') === '') throw error;
        return true;
      }
    }

    commit(text: string): void {
      this.#machine.commit(this.folder, { 'm.journey': text });
    }

    write(text: string): void {
      if (text === '') rmSync(join(this.folder, 'm.journey'), { force: true });
      else write(this.folder, { 'm.journey': text });
    }

    /** Returns the map in the working tree, or an empty text if there is no map. */
    get text(): string {
      const file = join(this.folder, 'm.journey');
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    }

    /** Creates a branch whose work is already in main, as one squashed commit. */
    squash(text: string): void {
      this.git('checkout', '-q', '-b', 'topic');
      this.commit(text);
      this.git('checkout', '-q', 'main');
      this.git('merge', '-q', '--squash', 'topic');
      this.git('commit', '-q', '-m', 'Squashed');
      this.git('checkout', '-q', 'topic');
    }
  }

  test('a new map that was squashed, and reworked in its branch, is a conflict', () => {
    const repository = new MapRepository({ README: 'Maps\n' });
    repository.squash(map);
    repository.commit(map.replace('Map of all stations', 'Station map').replace(/.*pain slow.*\n/u, ''));
    expect(repository.conflicts('merge', '-q', 'main')).toBe(true);
    expect(repository.text.match(/^<{7} /gmu)).toHaveLength(1);
    expect(repository.text).toMatch(/^>{7} /mu);
  });

  test('a step that was squashed, and reworded in its branch, is a conflict by merge and by rebase', () => {
    const repository = new MapRepository();
    repository.squash(withStep);
    repository.commit(withStep.replace('Leaves the bike at', 'Leaves the bike in'));
    expect(repository.conflicts('merge', '-q', 'main')).toBe(true);
    expect(repository.text.match(/Is it locked/gu)).toHaveLength(1);
    repository.git('merge', '--abort');
    repository.commit(withStep.replace('Leaves the bike at', 'Puts the bike into'));
    repository.git('checkout', '-q', 'main');
    repository.commit(withStep.replace('Leaves the bike at', 'Leaves the bike by'));
    repository.git('checkout', '-q', 'topic');
    expect(repository.conflicts('rebase', '-q', 'main')).toBe(true);
  });

  test('a touchpoint that was cherry-picked and retitled is a conflict, and one that was left alone is not', () => {
    const repository = new MapRepository();
    repository.git('checkout', '-q', '-b', 'topic');
    repository.commit(withHelpline);
    repository.git('commit', '-q', '--allow-empty', '-m', 'More');
    repository.git('checkout', '-q', 'main');
    repository.git('commit', '-q', '--allow-empty', '-m', 'Other');
    expect(repository.conflicts('cherry-pick', 'topic~1')).toBe(false);
    repository.git('checkout', '-q', '-b', 'as-picked');
    repository.commit(withHelpline.replace('severity high', 'severity low'));
    expect(repository.conflicts('merge', '-q', '--no-edit', 'topic')).toBe(false);
    expect(repository.text.match(/Helpline/gu)).toHaveLength(1);
    repository.git('checkout', '-q', 'main');
    repository.commit(withHelpline.replace('Helpline', 'Desk'));
    expect(repository.conflicts('merge', '-q', '--no-edit', 'topic')).toBe(true);
    expect(repository.text).toMatch(/"Desk"[^]*^={7}\n[^]*"Helpline"/mu);
  });

  test('a revert takes away what was added, and is a conflict where that was reworded', () => {
    const repository = new MapRepository();
    repository.commit(withStep);
    repository.commit(withStep.replace('severity high', 'severity low'));
    expect(repository.conflicts('revert', '--no-edit', 'HEAD~1')).toBe(false);
    expect(repository.text).toBe(map.replace('severity high', 'severity low'));
    repository.commit(withStep.replace('Is it locked?', 'Is it locked now?'));
    repository.git('revert', '--no-edit', 'HEAD');
    expect(repository.text).toBe(map.replace('severity high', 'severity low'));
    repository.git('reset', '-q', '--hard', 'HEAD~1');
    repository.git('checkout', '-q', '-b', 'again', 'HEAD~2');
    repository.commit(repository.text.replace('Is it locked?', 'Is the lock closed?'));
    expect(repository.conflicts('revert', '--no-edit', 'HEAD~2')).toBe(true);
  });

  test('merged lines with an error that neither side had are a conflict', () => {
    const step = '    step wait "Waits for a bike to come"\n';
    const before = map.replace('    step look', `${step}    step look`);
    const repository = new MapRepository({ 'm.journey': `ownerr web\n${before}` });
    const [path, other] = [
      `ownerr web\n${map.replace('    pain full', `${step}    pain full`)}`,
      `ownerr web\n${map.replace('severity high }\n', `severity high }\n${step}`)}`,
    ];
    repository.git('checkout', '-q', '-b', 'topic');
    repository.commit(path);
    repository.git('checkout', '-q', 'main');
    repository.commit(other.replace('ownerr web\n', 'ownerr web\n\n'));
    expect(repository.conflicts('merge', '-q', '--no-edit', 'topic')).toBe(true);
    expect(repository.text).toMatch(/^<{7} /mu);
  });

  test('a map that one side removed is a conflict where the other one changed it, and else it is gone', () => {
    const repository = new MapRepository();
    repository.git('checkout', '-q', '-b', 'topic');
    repository.commit(withHelpline);
    repository.git('checkout', '-q', 'main');
    repository.git('rm', '-q', 'm.journey');
    repository.git('commit', '-q', '-m', 'No map');
    expect(repository.conflicts('cherry-pick', 'topic')).toBe(true);
    repository.git('cherry-pick', '--abort');
    expect(repository.conflicts('merge', '-q', '--no-edit', 'topic')).toBe(true);
    repository.git('merge', '--abort');
    repository.git('checkout', '-q', 'topic');
    expect(repository.conflicts('merge', '-q', '--no-edit', 'main')).toBe(true);
    repository.git('merge', '--abort');
    repository.commit(map);
    expect(repository.conflicts('merge', '-q', '--no-edit', 'main')).toBe(false);
    expect(repository.text).toBe('');
  });

  test('the revert of the commit that added a map is a conflict where the map was changed since', () => {
    const repository = new MapRepository({ README: 'Maps\n' });
    repository.commit(map);
    repository.commit(withHelpline);
    expect(repository.conflicts('revert', '--no-edit', 'HEAD~1')).toBe(true);
    repository.git('revert', '--abort');
    repository.commit(map);
    expect(repository.conflicts('revert', '--no-edit', 'HEAD~2')).toBe(false);
    expect(repository.text).toBe('');
  });

  test('random histories give the same as the merge of their three versions', () => {
    let merges = 0;
    for (const seed of [...shown, ...fc.sample(fc.integer(), runs(5))]) merges += replay(seed);
    expect(merges).toBeGreaterThan(0);
  }, 300_000);

  /** Replays a history in memory and in git, side by side. @returns the number of merges */
  function replay(seed: number): number {
    const repository = new MapRepository({ README: 'Maps\n' });
    const hashes = new Map<Commit, string>();
    let merges = 0;
    playHistory(seed, mergeInMemory, {
      branch: (name) => repository.git('branch', name),
      commit: (branch, text, commit) => {
        repository.git('checkout', '-q', branch);
        repository.write(text);
        save('commit', '-q', '--allow-empty', '-m', `Commit ${commit.number}`);
        hashes.set(commit, repository.git('rev-parse', 'HEAD').trim());
      },
      merged: (step) => {
        merges++;
        repository.git('checkout', '-q', step.branch);
        const isConflict = repository.conflicts(...getCommand(step));
        expect([seed, step.kind, isConflict]).toEqual([seed, step.kind, step.result === undefined]);
        if (step.result !== undefined) expect([seed, repository.text]).toEqual([seed, step.result]);
        repository.write(step.chosen);
        save('commit', '-q', '--allow-empty', '-m', `Commit ${step.commit.number}`);
        hashes.set(step.commit, repository.git('rev-parse', 'HEAD').trim());
      },
    });
    return merges;

    function save(...args: string[]): void {
      repository.git('add', '-A');
      repository.git(...args);
    }

    function getCommand({ kind, from }: MergeStep): readonly string[] {
      const name = typeof from === 'string' ? from : (hashes.get(from) ?? '');
      switch (kind) {
        case 'merge':
          return ['merge', '-q', '--no-ff', '--no-commit', name];
        case 'squash':
          return ['merge', '-q', '--squash', name];
        case 'cherry-pick':
          return ['cherry-pick', '--no-commit', name];
        case 'revert':
          return ['revert', '--no-commit', name];
      }
    }
  }
});

/**
 * Seeds of histories that once failed: a commit is picked onto a branch that has no map, and the commit that
 * added the map is reverted.
 */
const shown = [-86_761_710];

function mergeInMemory({ base, ours, theirs }: HistoryMerge): string | undefined {
  const merged = mergeMaps(
    { base, ours, theirs },
    {
      read: (text) => ({
        document: parse(text, 'file:///maps/main.journey'),
        statements: parseTopStatements(text),
      }),
      findErrors: ({ text }) => checkText(text).filter(({ level }) => level === 'error'),
    },
  );
  return 'unmergeable' in merged || merged.conflicts > 0 ? undefined : merged.text;
}
