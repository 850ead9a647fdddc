import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const physical =
  /^\s*(?:left|right|(?:margin|padding|border)-(?:left|right)[\w-]*):|text-align: (?:left|right)|^\s*(?:margin|padding): (\S+) (\S+) (\S+) (?!\2;)\S+;/u;

/** Centred, which is the same from both sides. */
const centred = /left: 50%/u;

it('The style sheet of maps names no side, so that a map from right to left is mirrored', () => {
  const sheets = ['map.css', 'header.css', 'foot.css'].map((name) =>
    readFileSync(join(import.meta.dirname, name), 'utf8'),
  );
  const text = sheets.join('\n').replaceAll(/\/\*.*?\*\//gsu, '');
  const declarations = [...text.matchAll(/([^{}]+)\{([^{}]*)\}/gu)].flatMap(([, selector = '', body = '']) =>
    // A vertical box has other sides: `right-to-left.css` covers them.
    body.includes('writing-mode')
      ? []
      : body
          .split('\n')
          .filter((line) => physical.test(line) && !centred.test(line))
          .map((line) => `${selector.trim()}: ${line.trim()}`),
  );
  expect(declarations).toEqual([]);
});
