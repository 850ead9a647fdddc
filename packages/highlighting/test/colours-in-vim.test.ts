import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNeovim } from '../../../scripts/find-neovim.ts';
import { type ColourNames, colouredTexts, differences } from './compare-colours.ts';
import { documentedCode, setUpHome } from './documented-setup.ts';

const names: ColourNames = {
  structure: 'journeyStructure',
  property: 'journeyProperty',
  name: 'journeyName',
  title: 'journeyTitle',
  text: 'journeyText',
  number: 'journeyNumber',
  date: 'journeyNumber',
  enumerated: 'journeyValue',
  reference: 'journeyReference',
  comment: 'journeyComment',
};

/** Opens each map as a user does, and writes the syntax group of each byte, and of what it is linked to in our file. */
const session = `
let s:answers = []
for s:i in range($MAPS)
  execute 'edit' s:i . '.journey'
  let s:rows = []
  for s:line in range(1, line('$'))
    let s:row = []
    for s:column in range(1, col([s:line, '$']) - 1)
      let s:id = synID(s:line, s:column, 1)
      call add(s:row, synIDattr(s:id, 'name'))
    endfor
    call add(s:rows, s:row)
  endfor
  call add(s:answers, { 'filetype': &filetype, 'comments': &commentstring, 'rows': s:rows,
    \\ 'colour': synIDattr(synIDtrans(hlID('journeyStructure')), 'name') })
endfor
call writefile([json_encode(s:answers)], 'answers.json')
qall!
`;

interface Answer {
  readonly filetype: string;
  readonly comments: string;
  readonly colour: string;
  readonly rows: readonly (readonly string[])[];
}

describe.each([
  ['Neovim', findNeovim().program, ['--headless', '-i', 'NONE']],
  ['Vim', 'vim', ['-N', '-i', 'NONE', '--not-a-term']],
])('%s, set up as the documentation says', (chapter, program, flags) => {
  it('colours maps as the language server does', () => {
    const { folder, environment } = setUpHome([chapter]);
    if (chapter === 'Vim') {
      const [setup = ''] = documentedCode('Vim', 'vim');
      writeFileSync(join(folder, '.vimrc'), `set encoding=utf-8\n${setup}`);
    }
    for (const [i, [, text]] of colouredTexts.entries()) writeFileSync(join(folder, `${i}.journey`), text);
    writeFileSync(join(folder, 'session.vim'), session);
    const env = { ...environment, MAPS: String(colouredTexts.length) };
    execFileSync(program, [...flags, '-S', 'session.vim'], { cwd: folder, env, stdio: 'pipe' });
    expect(existsSync(join(folder, 'answers.json'))).toBe(true);
    const answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as Answer[];
    expect(answers).toHaveLength(colouredTexts.length);
    for (const [i, [name, text]] of colouredTexts.entries()) {
      const { rows, ...settings } = answers[i] ?? { rows: [] };
      expect(settings).toEqual({ filetype: 'journey', comments: '// %s', colour: 'Statement' });
      expect
        .soft(
          differences(text, names, (offset) => [getGroupAt(text, rows, offset)]),
          name,
        )
        .toEqual([]);
    }
  });
});

function getGroupAt(text: string, rows: Answer['rows'], offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  const group = rows[lines.length - 1]?.[Buffer.byteLength(lines.at(-1) ?? '')] ?? 'nothing';
  return (
    {
      journeyReason: 'journeyProperty',
      journeyEscape: 'journeyText journeyTitle',
      journeyDate: 'journeyNumber',
    }[group] ?? group
  );
}
