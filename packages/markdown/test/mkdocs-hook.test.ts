import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../scripts/real-editor/paths.ts';
import { hostile } from '../../core/test/hostile-texts.ts';

const program = `
import json, sys
sys.dont_write_bytecode = True
sys.path.insert(0, ${JSON.stringify(join(root, 'test/sites/mkdocs'))})
from journey_hook import on_page_markdown
json.dump([on_page_markdown(page, page=None, config=None, files=None) for page in json.load(sys.stdin)], sys.stdout)
`;

/** Runs the hook on pages, as MkDocs does. */
function hooked(...pages: readonly string[]): string[] {
  const output = execFileSync('python3', ['-c', program], { input: JSON.stringify(pages), encoding: 'utf8' });
  return JSON.parse(output) as string[];
}

const block = /^([ \t]*)<div><journey-map><pre>([^<]*)<\/pre><\/journey-map><\/div>$/mu;

/** Returns the text that a browser reads in the first map of a page. */
function getMapIn(page: string | undefined): string | undefined {
  return block
    .exec(page ?? '')?.[2]
    ?.replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));
}

it('a block becomes an element with its text, and the page around it stays', () => {
  const [page] = hooked('# Title\n\n```journey\njourney j "J" {\n\n  stage "S"\n}\n```\n\nText\n');
  expect(getMapIn(page)).toBe('journey j "J" {\n\n  stage "S"\n}\n');
  expect(page?.replace(block, 'MAP')).toBe('# Title\n\nMAP\n\nText\n');
});

it('blocks in lists, with tildes and with titles are drawn as well', () => {
  const [inList, withTildes, titled] = hooked(
    '- item\n\n    ```journey\n    journey j "J" {\n      stage "S"\n    }\n    ```\n',
    '~~~~ journey\na ``` b\n~~~~\n',
    '```journey title="Map"\nx\n```\n',
  );
  expect(getMapIn(inList)).toBe('journey j "J" {\n  stage "S"\n}\n');
  expect(block.exec(inList ?? '')?.[1]).toBe('    ');
  expect(getMapIn(withTildes)).toBe('a ``` b\n');
  expect(getMapIn(titled)).toBe('x\n');
});

it('other code stays as it is, also a page that explains such blocks', () => {
  const pages = [
    '```js\nlet journey;\n```\n',
    '````markdown\n```journey\nx\n```\n````\n',
    '```journeys\nx\n```\n',
    'journey',
  ];
  expect(hooked(...pages)).toEqual(pages);
});

it(`${hostile.length} hostile texts reach the browser as they are, and neither Markdown nor Jinja reads them`, () => {
  // A fence ends a block, and a line break ends a text.
  const texts = hostile.map((text) => text.replaceAll(/[\r\n\u2028\u2029]/gu, ' '));
  const pages = hooked(...texts.map((text) => `~~~~~~~~~~journey\n${text}\n~~~~~~~~~~\n`));
  for (const [i, text] of texts.entries()) {
    expect(getMapIn(pages[i])).toBe(`${text}\n`);
    expect(block.exec(pages[i] ?? '')?.[2]).toMatch(/^(?:[\p{L}\p{N}_ ]|&#\d+;)*$/u);
  }
});
