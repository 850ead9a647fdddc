import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { breakLexer } from '../../language/test/break-lexer.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';

const internal = 'Internal error (your maps are not the cause)';

const { broken, failAt } = vi.hoisted(() => {
  /** The functions of the core that throw for a map that contains `// bad`. */
  const broken = new Set<string>();
  const failAt = (name: string, ...texts: readonly (string | undefined)[]) => {
    if (broken.has(name) && texts.some((text) => text?.includes('// bad'))) throw new Error(`${name} failed`);
  };
  return { broken, failAt };
});

vi.mock('@journey-maps/core/rules', async (load) => {
  const rules = await load<typeof import('@journey-maps/core/rules')>();
  return {
    ...rules,
    checkDocument: (...args: Parameters<typeof rules.checkDocument>) => {
      failAt('checkDocument', args[0].document.text);
      return rules.checkDocument(...args);
    },
  };
});

vi.mock('@journey-maps/core/versions', async (load) => {
  const versions = await load<typeof import('@journey-maps/core/versions')>();
  const textsOf = ({ maps }: Parameters<typeof versions.diffMaps>[0]) =>
    [...maps.values()].map(({ text }) => text);
  return {
    ...versions,
    diffMaps: (...args: Parameters<typeof versions.diffMaps>) => {
      failAt('diffMaps', ...textsOf(args[0]), ...textsOf(args[1]));
      return versions.diffMaps(...args);
    },
    mergeMaps: (...args: Parameters<typeof versions.mergeMaps>) => {
      failAt('mergeMaps', args[0].ours);
      return versions.mergeMaps(...args);
    },
  };
});

vi.mock('@journey-maps/core/views', async (load) => {
  const views = await load<typeof import('@journey-maps/core/views')>();
  return {
    ...views,
    createFileMap: (...args: Parameters<typeof views.createFileMap>) => {
      failAt('createFileMap', args[0].document.text);
      return views.createFileMap(...args);
    },
    createReport: (...args: Parameters<typeof views.createReport>) => {
      failAt('createReport', args[0].document.text);
      return views.createReport(...args);
    },
    reportText: (report: Parameters<typeof views.reportText>[0]) => {
      if (broken.has('reportText') && report.journeys.some(({ file }) => file.includes('bad')))
        throw new Error('reportText failed');
      return views.reportText(report);
    },
  };
});

vi.mock('@journey-maps/core/interchange', async (load) => {
  const interchange = await load<typeof import('@journey-maps/core/interchange')>();
  return {
    ...interchange,
    updateDocument: (...args: Parameters<typeof interchange.updateDocument>) => {
      failAt('updateDocument', args[0].text);
      return interchange.updateDocument(...args);
    },
  };
});

afterEach(() => {
  broken.clear();
  vi.restoreAllMocks();
});

const map = (name: string, step = 'Rides') => `journey ${name} "${name}" {
  stage "Use" {
    step ride "${step}" {
      emotion 1 "fast"
    }
  }
}
`;

describe('report', () => {
  test.each(['createReport', 'reportText'])(
    'names a map that %s fails for, and reports the others',
    async (name) => {
      broken.add(name);
      const folder = temporaryFolder({
        'bad.journey': `${map('slow')}// bad\n`,
        'good.journey': map('first'),
        'z.journey': map('second'),
      });
      const { code, stdout, stderr } = await runInProcess(folder, ['report', '.']);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `journey: bad.journey is not in the report. ${internal}: ${name} failed. Please report this error.\n`,
      });
      expect(stdout).toContain('first');
      expect(stdout).toContain('second');
      expect(stdout).not.toContain('slow');
    },
  );
});

describe('check --fix', () => {
  test('fixes the other maps, and reports the one that it fails for', async () => {
    broken.add('checkDocument');
    const dated = (id: string) => `evidence ${id} "Talks" { date 2026-9-1 }\n`;
    const folder = temporaryFolder({ 'bad.journey': `${dated('a')}// bad\n`, 'good.journey': dated('b') });
    const { code, stdout } = await runInProcess(folder, ['check', '--fix', '--format', 'json']);
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'good.journey'), 'utf8')).toContain('2026-09-01');
    expect(readFileSync(join(folder, 'bad.journey'), 'utf8')).toContain('2026-9-1');
    expect(JSON.parse(stdout).findings).toContainEqual(
      expect.objectContaining({ file: 'bad.journey', rule: 'internal-error' }),
    );
  });
});

test('check --cache does not keep an internal error', async () => {
  broken.add('checkDocument');
  const folder = temporaryFolder({ 'bad.journey': '// bad\n', 'good.journey': map('a') });
  const check = () => runInProcess(folder, ['check', '--cache', '--cache-location', '.cache']);
  expect((await check()).stdout).toContain('internal-error');
  broken.clear();
  expect((await check()).stdout).not.toContain('internal-error');
});

describe('diff', () => {
  const versions = {
    'old/bad.journey': `${map('slow')}// bad\n`,
    'old/good.journey': map('first'),
    'old/z.journey': map('second'),
    'new/bad.journey': `${map('slow', 'Waits')}// bad\n`,
    'new/good.journey': map('first', 'Flies'),
    'new/z.journey': map('second', 'Swims'),
  };
  const diff = (folder: string, ...args: string[]) => runInProcess(folder, ['diff', 'old', 'new', ...args]);

  test('names a map that it fails to compare, and compares the others', async () => {
    broken.add('diffMaps');
    const { code, stdout, stderr } = await diff(temporaryFolder(versions));
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `journey: new/bad.journey cannot be compared, so the changes to this file are not shown. ${internal}: diffMaps failed. Please report this error.\n`,
    });
    expect(stdout).toContain('Flies');
    expect(stdout).toContain('Swims');
    expect(stdout).not.toContain('Waits');
  });

  test('shows what changed in a map that it fails to check, and does not call its findings fixed', async () => {
    const pain = (step: string, after: string) =>
      `${map('slow', step).replace('emotion', 'pain "Slow"\n      emotion')}${after}`;
    const folder = temporaryFolder({
      ...versions,
      'old/bad.journey': pain('Rides', ''),
      'new/bad.journey': pain('Waits', '// bad\n'),
    });
    broken.add('checkDocument');
    const { code, stdout, stderr } = await diff(folder);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `journey: new/bad.journey of new cannot be checked, so the findings of this file are not compared. ${internal}: checkDocument failed. Please report this error.\n`,
    });
    for (const text of ['Flies', 'Swims', 'Waits']) expect(stdout).toContain(text);
    expect(stdout).not.toMatch(/pain-without-owner/u);
  });

  test.each([
    ['newer', 'new', { 'old/bad.journey': map('slow') }],
    ['older', 'old', { 'new/bad.journey': map('slow') }],
  ])(
    'leaves out a map whose %s version it fails to read, and calls nothing in it removed or new',
    async (_, version, files) => {
      breakLexer();
      const { code, stdout, stderr } = await diff(temporaryFolder({ ...versions, ...files }));
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `journey: ${version}/bad.journey of ${version} cannot be read, so the changes to this file are not shown. ${internal}: lexer failed. Findings for this file may be missing: please report this error.\n`,
      });
      expect(stdout).toContain('Flies');
      expect(stdout).not.toMatch(/slow|can be read again|removed/u);
    },
  );

  test('leaves out a map that it fails to read in both versions', async () => {
    breakLexer();
    const { code, stdout, stderr } = await diff(temporaryFolder(versions), '--format', 'json');
    expect(code).toBe(2);
    expect(stderr).toContain('bad.journey of new cannot be read');
    const changes = JSON.stringify(JSON.parse(stdout).changes);
    expect(changes).toContain('good.journey');
    expect(changes).not.toContain('bad.journey');
  });
});

describe('merge', () => {
  const base = `${map('slow')}\n\n\n\npersona anna "Anna"\n`;
  const texts = {
    'base.journey': base,
    'ours.journey': `${base.replace('Rides', 'Waits')}// bad\n`,
    'theirs.journey': `persona ben "Ben"\n${base}`,
  };
  const merge = (folder: string) =>
    runInProcess(folder, ['merge', 'base.journey', 'ours.journey', 'theirs.journey', '-o', 'merged.journey']);

  test('merges the lines of maps that it fails to merge', async () => {
    broken.add('mergeMaps');
    const folder = temporaryFolder(texts);
    const { code, stderr } = await merge(folder);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: `journey: ours.journey cannot be merged as a map (${internal}: mergeMaps failed), so git merged it line by line. Check the result before you go on.\n`,
    });
    const merged = readFileSync(join(folder, 'merged.journey'), 'utf8');
    for (const text of ['Waits', 'Ben', '// bad']) expect(merged).toContain(text);
  });

  test('takes a version that it fails to read for no empty map, and loses nothing of it', async () => {
    breakLexer();
    const folder = temporaryFolder(texts);
    const { stderr } = await merge(folder);
    expect(stderr).toContain(`ours.journey cannot be merged as a map (${internal}: lexer failed)`);
    const merged = readFileSync(join(folder, 'merged.journey'), 'utf8');
    for (const text of ['Waits', 'Ben', '// bad']) expect(merged).toContain(text);
  });
});

describe('render', () => {
  test('names a map that it fails to draw, and writes nothing', async () => {
    broken.add('createFileMap');
    const folder = temporaryFolder({ 'bad.journey': `${map('slow')}// bad\n`, 'out.md': 'before' });
    const args = ['render', 'bad.journey', '--format', 'markdown', '-o', 'out.md'];
    expect(await runInProcess(folder, args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `journey: bad.journey is not rendered. ${internal}: createFileMap failed. Please report this error.\n`,
    });
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toBe('before');
  });

  test('does not write a map that it fails to read as an empty one', async () => {
    breakLexer();
    const folder = temporaryFolder({ 'bad.journey': `${map('slow')}// bad\n` });
    for (const format of ['markdown', 'json', 'csv', 'mermaid']) {
      const { code, stdout, stderr } = await runInProcess(folder, [
        'render',
        'bad.journey',
        '--format',
        format,
      ]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`bad.journey is not rendered. ${internal}: lexer failed.`);
    }
  });

  test('writes a map that imports one that it fails to read, and says what is missing', async () => {
    breakLexer();
    const folder = temporaryFolder({
      'people.journey': 'persona anna "Anna"\n// bad\n',
      'map.journey': `import "./people.journey"\n${map('first').replace('stage', 'persona anna\n  stage')}`,
    });
    const { code, stdout, stderr } = await runInProcess(folder, [
      'render',
      'map.journey',
      '--format',
      'markdown',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('Rides');
    expect(stderr).toContain('something is missing here');
  });
});

describe('import --onto', () => {
  test.each([
    ['read', (): void => breakLexer(), 'map.journey was not changed.'],
    [
      'change',
      (): void => void broken.add('updateDocument'),
      'table.csv is not imported, and nothing is written.',
    ],
  ])('leaves a map alone that it fails to %s', async (_, failing, message) => {
    const text = `${map('first')}// bad\n`;
    const folder = temporaryFolder({ 'map.journey': text, 'other.journey': map('first', 'Flies') });
    const args = ['render', 'other.journey', '--format', 'csv', '-o', 'table.csv'];
    expect((await runInProcess(folder, args)).code).toBe(0);
    failing();
    const { code, stderr } = await runInProcess(folder, ['import', 'table.csv', '--onto', 'map.journey']);
    expect(code).toBe(2);
    expect(stderr).toContain(`${message} ${internal}`);
    expect(readFileSync(join(folder, 'map.journey'), 'utf8')).toBe(text);
  });
});

describe('log', () => {
  test('tells all other commits where one cannot be compared', async () => {
    const folder = temporaryFolder({ 'a.journey': map('first') });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
    const commit = (text: string, message: string) => {
      writeFileSync(join(folder, 'a.journey'), text);
      git('add', '.');
      git('-c', 'user.name=A', '-c', 'user.email=a@b.c', 'commit', '-qm', message);
    };
    git('init', '-q');
    commit(map('first'), 'one');
    commit(map('first', 'Flies'), 'two');
    commit(`${map('first', 'Waits')}// bad\n`, 'three');
    commit(map('first', 'Swims'), 'four');
    commit(map('first', 'Walks'), 'five');
    broken.add('diffMaps');
    const { code, stdout } = await runInProcess(folder, ['log', 'a.journey']);
    expect(code).toBe(0);
    expect(stdout.match(/diffMaps failed/gu)).toHaveLength(2);
    for (const text of ['one', 'Flies', 'Walks']) expect(stdout).toContain(text);
  });
});
