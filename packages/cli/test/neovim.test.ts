import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNeovim } from '../../../scripts/find-neovim.ts';
import { documentedCode, setUpHome } from '../../highlighting/test/documented-setup.ts';
import { bundleJourney, execute, type JourneyBundle } from './journey-bundle.ts';
import { temporaryFolder } from './temporary-folder.ts';

let bundle: JourneyBundle;
beforeAll(async () => {
  bundle = await bundleJourney({ withServer: true });
});
afterAll(() => bundle.remove());

const map = `import "./people.journey"

journey buying "Buying a bike" {
  persona anna
  stage "Looks around" {
    pain "It is closed"
    
  }
}
`;
const people = '// Who they are\npersona anna "Anna"\n';

/**
 * A session in Neovim: reads the diagnostics, presses the keys for completion on the empty line, and those
 * that go from `persona anna` to its definition. It writes the results or the error as JSON.
 */
const session = `
local seen = {}
local function finish()
  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
  vim.cmd('qa!')
end
local function press(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, true, true), 'n', false)
end
-- The keys that are pressed take effect between two looks.
local function when(condition, what, go_on, left)
  vim.defer_fn(function()
    local ok, problem = pcall(function()
      if condition() then return go_on() end
      if (left or 400) == 0 then error('waited in vain for ' .. what) end
      when(condition, what, go_on, (left or 400) - 1)
    end)
    if not ok then
      seen.problem = tostring(problem)
      finish()
    end
  end, 50)
end

seen.filetype = vim.bo.filetype
seen.commentstring = vim.bo.commentstring
-- The colour of the word stage
seen.colour = vim.fn.synIDattr(vim.fn.synIDtrans(vim.fn.synID(5, 3, 1)), 'name')
when(function() return #vim.diagnostic.get(0) > 0 end, 'findings', function()
  seen.findings = vim.tbl_map(function(one)
    return { code = one.code, line = one.lnum + 1, column = one.col + 1 }
  end, vim.diagnostic.get(0))
  vim.api.nvim_win_set_cursor(0, { 7, 0 })
  press('A<C-x><C-o>')
  when(function() return #vim.fn.complete_info({ 'items' }).items > 0 end, 'completion', function()
    seen.completion = vim.tbl_map(function(item) return item.abbr end, vim.fn.complete_info({ 'items' }).items)
    press('<C-e><Esc>')
    when(function() return vim.api.nvim_get_mode().mode == 'n' end, 'the end of writing', function()
      vim.api.nvim_win_set_cursor(0, { 4, 12 })
      vim.bo.modified = false
      press('<C-]>')
      when(function() return vim.fn.expand('%:t') == 'people.journey' end, 'the definition', function()
        seen.definition = vim.fn.line('.') .. ':' .. vim.fn.col('.')
        finish()
      end)
    end)
  end)
end)
`;

describe('Neovim, set up as the documentation says', () => {
  it('shows findings, completes and goes to definitions', async () => {
    const neovim = findNeovim();
    const folder = temporaryFolder({
      'maps/buying.journey': map,
      'maps/people.journey': people,
      'init.lua': setup(neovim),
      'session.lua': session,
    });
    const home = setUpHome(['Neovim']);
    writeFileSync(
      join(home.folder, 'bin/journey'),
      `#!/bin/sh\nexec "${process.execPath}" "${bundle.script}" "$@"\n`,
      {
        mode: 0o755,
      },
    );
    const seenFile = join(folder, 'seen.json');
    const arguments_ = ['--headless', '-u', '../init.lua', '-S', '../session.lua', 'buying.journey'];
    const ran = await execute([neovim.program, ...arguments_], {
      folder: join(folder, 'maps'),
      env: { ...home.environment, SEEN: seenFile },
    });
    expect(ran.code, ran.stderr).toBe(0);
    const seen = JSON.parse(readFileSync(seenFile, 'utf8')) as Record<string, unknown>;
    expect(seen['problem'], ran.stderr).toBeUndefined();
    expect(seen).toMatchObject({
      filetype: 'journey',
      commentstring: '// %s',
      definition: '2:9',
      colour: 'Statement',
    });
    expect(seen['findings']).toContainEqual({ code: 'pain-without-owner', line: 6, column: 5 });
    expect(seen['completion']).toEqual(expect.arrayContaining(['step', 'touchpoint', 'pain']));
    expect(seen['completion']).not.toContain('stage');
  }, 90_000);
});

/** Returns the code in the documentation for a version of Neovim. */
function setup({ major, minor }: { major: number; minor: number }): string {
  const [recent, older] = documentedCode('Neovim', 'lua');
  const program = major > 0 || minor >= 11 ? recent : older;
  if (program === undefined) throw new Error('The documentation does not say how to set up Neovim.');
  return program;
}
