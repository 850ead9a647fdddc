import { parse } from '../../src/parse.ts';
import { parseTree } from '../../src/parser/parse-tree.ts';
import { type Break, broken, listBreaks } from './broken-texts.ts';
import { exampleTexts } from './example-texts.ts';
import { listLosses, listWrittenIn, type Written } from './losses.ts';
import { onFewLines, withoutIndentation } from './other-layouts.ts';

export type Layout = 'indented' | 'on few lines' | 'without indentation';

/** The damage in one broken text. */
export interface Cost {
  readonly what: string;
  /** The number of untouched statements that are missing from the model or have another parent. */
  readonly lost: number;
  /** The number of all untouched statements. */
  readonly untouched: number;
  readonly messages: number;
}

/** A broken text with the example and the edit that it comes from. */
export interface BrokenText {
  readonly example: string;
  readonly change: Break;
  readonly text: string;
  readonly intact: readonly Written[];
}

/** Yields the broken texts of all examples in a layout; with `every` = N, only one in N. */
export function* brokenTexts(layout: Layout, every = 1): Generator<BrokenText> {
  let count = 0;
  for (const { name, text } of exampleTexts()) {
    const written = inLayout(text, layout);
    const document = parse(written, uri);
    const intact = listWrittenIn(document, parseTree(written).statements);
    for (const change of listBreaks(written)) {
      if (count++ % every === 0) yield { example: name, change, text: broken(written, change), intact };
    }
  }
}

/** Parses a broken text and counts the lost statements. */
export function getCost({ change, text, intact }: BrokenText): Cost {
  const document = parse(text, uri);
  const { lost, untouched } = listLosses(intact, document, change);
  return { what: change.what, lost: lost.length, untouched, messages: document.problems.length };
}

const uri = 'file:///maps/example.journey';

function inLayout(text: string, layout: Layout): string {
  switch (layout) {
    case 'indented':
      return text;
    case 'on few lines':
      return onFewLines(parseTree(text).statements);
    case 'without indentation':
      return withoutIndentation(text);
  }
}
