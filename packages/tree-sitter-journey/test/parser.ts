import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNeovim } from '../../../scripts/find-neovim.ts';

export const grammarFolder = fileURLToPath(new URL('..', import.meta.url));

/** A node with a name in a query. Offsets count UTF-16 units, as in JavaScript. */
export interface Capture {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface Parsed {
  /** True if the tree contains an error or a missing token. */
  readonly hasError: boolean;
  /** The tree as an S-expression. */
  readonly tree: string;
  /** The captures of each query, in text order. */
  readonly captures: Readonly<Record<string, readonly Capture[]>>;
}

export interface Parser {
  readonly parse: (texts: readonly string[], queries?: readonly string[]) => readonly Parsed[];
  readonly remove: () => void;
}

/** Compiles the parser, which Neovim then loads as it does in an editor. */
export function buildParser(): Parser {
  const folder = mkdtempSync(join(tmpdir(), 'tree-sitter-journey-'));
  const library = join(folder, 'journey.so');
  const sources = ['parser.c', 'scanner.c'].map((file) => join(grammarFolder, 'src', file));
  const flags = ['-O1', '-Wall', '-Wextra', '-Werror', '-fPIC', '-shared', '-I', join(grammarFolder, 'src')];
  execFileSync(process.env['CC'] ?? 'cc', [...flags, ...sources, '-o', library]);
  writeFileSync(join(folder, 'session.lua'), session);
  return {
    parse: (texts, queries = []) => {
      const sourcesOfQueries = Object.fromEntries(
        queries.map((name) => [name, readFileSync(join(grammarFolder, 'queries', `${name}.scm`), 'utf8')]),
      );
      writeFileSync(join(folder, 'asked.json'), JSON.stringify({ texts, queries: sourcesOfQueries }));
      const session = ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', 'luafile session.lua'];
      execFileSync(findNeovim().program, session, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      const { parsed, problem } = JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8')) as {
        readonly parsed?: readonly Parsed[];
        readonly problem?: string;
      };
      if (parsed === undefined) throw new Error(problem);
      return parsed.map((each, i) => inUtf16(each, texts[i] ?? ''));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Parses all texts in one process, with the functions that Neovim 0.7 and later versions have. */
const session = `
local ok, problem = pcall(function()
  local asked = vim.json.decode(table.concat(vim.fn.readfile('asked.json'), '\\n'))
  local ts = vim.treesitter
  if ts.language.add then ts.language.add('journey', { path = './journey.so' })
  else ts.require_language('journey', './journey.so') end
  local parse_query = ts.query.parse or ts.query.parse_query
  local queries = {}
  for name, source in pairs(asked.queries) do queries[name] = parse_query('journey', source) end
  local parsed = {}
  for i, text in ipairs(asked.texts) do
    local root = ts.get_string_parser(text, 'journey'):parse()[1]:root()
    local captures = vim.empty_dict()
    for name, query in pairs(queries) do
      captures[name] = {}
      for id, node in query:iter_captures(root, text, 0, -1) do
        local _, _, from = node:start()
        local _, _, to = node:end_()
        table.insert(captures[name], { name = query.captures[id], start = from, ['end'] = to })
      end
    end
    parsed[i] = { hasError = root:has_error(), tree = root:sexpr(), captures = captures }
  end
  vim.fn.writefile({ vim.json.encode({ parsed = parsed }) }, 'answer.json')
end)
if not ok then vim.fn.writefile({ vim.json.encode({ problem = tostring(problem) }) }, 'answer.json') end
vim.cmd('qa!')
`;

function inUtf16(parsed: Parsed, text: string): Parsed {
  const bytes = Buffer.from(text);
  const offset = (byte: number) => bytes.subarray(0, byte).toString('utf8').length;
  const captures = Object.entries(parsed.captures).map(([name, otherCaptures]) => [
    name,
    otherCaptures.map((capture) => ({ ...capture, start: offset(capture.start), end: offset(capture.end) })),
  ]);
  return { ...parsed, captures: Object.fromEntries(captures) as Parsed['captures'] };
}
