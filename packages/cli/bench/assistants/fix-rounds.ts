import type { Finding } from '@journey-maps/core/model';
import { fixTexts, rules } from '@journey-maps/core/rules';
import { parse } from '@journey-maps/language/parse';
import { createFileUri } from '../../src/files/file-uri.ts';
import { mapLibrary } from '../../src/files/map-library.ts';

/** The result of one round: the fixes of a map are made pass by pass until nothing changes, as by `check --fix`. */
export interface FixRounds {
  readonly before: number;
  /** How often fixes were applied together until the map had no error; `undefined` if errors remain. */
  readonly passes: number | undefined;
  /** The errors that remain. */
  readonly errors: readonly Finding[];
  readonly text: string;
  /** The texts, numbers and comments of the original that the fixed map lacks. */
  readonly lost: readonly string[];
}

const folder = '/assistants';
const today = '2026-11-30';

/**
 * Checks a map and makes its fixes, as an assistant does with `journey check --fix` or the tool `fixes`.
 *
 * @param unsafe whether to apply the fixes that a person must review as well
 */
export function fixRounds(name: string, text: string, unsafe = false): FixRounds {
  const path = `${folder}/${name}`;
  const uri = createFileUri(path);
  const library = mapLibrary(folder);
  const check = () => library.check(path, { today, settings: {} }).findings;
  let passes = -1;
  const errorsBefore: number[] = [];
  const [fixed] = fixTexts(
    [{ uri, text }],
    ({ fixes }) => fixes.find(({ safe, asks }) => safe || (unsafe && asks !== true)),
    {
      put: (_, written) => {
        library.put(path, written);
        passes++;
      },
      check: () => {
        const findings = check();
        errorsBefore.push(findings.filter(isWrong).length);
        return findings;
      },
    },
  );
  const after = fixed?.text ?? text;
  library.put(path, after);
  const errors = check().filter(isWrong);
  const clean = errorsBefore.indexOf(0);
  return {
    before: errorsBefore[0] ?? 0,
    passes: errors.length > 0 ? undefined : clean < 0 ? passes : clean,
    errors,
    text: after,
    lost: lostContent(text, after, errors.length === 0),
  };
}

/** The rules about what a map says wrongly. What it does not say yet, such as an owner, only its writer knows. */
const correctness = new Set(rules.filter(({ category }) => category === 'correctness').map(({ id }) => id));

function isWrong({ rule, level }: Finding): boolean {
  return level === 'error' && correctness.has(rule);
}

/**
 * Lists the texts, numbers and comments of a map that another version lacks.
 *
 * @param onMap whether they must be on the map, and not only in its text
 */
function lostContent(before: string, after: string, onMap: boolean): readonly string[] {
  const remaining = onMap ? listTexts(parse(after, 'file:///after.journey')) : [after];
  const isKept = (part: string) => remaining.some((text) => text.includes(part));
  const texts = [...before.matchAll(/"([^"\n]+)"|“([^”\n]+)”|(?<=\s)'([^'\n]+)'/gu)].map(
    ([, straight, typographic, single]) => straight ?? typographic ?? single ?? '',
  );
  // A score can be converted to another scale.
  const scoreless = before.replaceAll(/(?<=\bemotion )\d/gu, '');
  const outside = scoreless.replaceAll(/"[^"\n]*"|“[^”\n]*”|(?<=\s)'[^'\n]*'|\/\/.*|#.*/gu, '');
  const numbers = outside.match(/(?<![\p{L}\p{N}_-])\d+(?:\.\d+)?/gu) ?? [];
  const comments = [...before.matchAll(/(?:\/\/|#)[ \t]*(.+)/gu)].map(([, comment = '']) => comment.trim());
  return [
    ...texts.filter((text) => !isKept(text) && !isOnlyValue(text, after)),
    ...numbers.filter((number) => !new RegExp(`(?<!\\d)${number}(?!\\d)`, 'u').test(after)),
    ...comments.filter((comment) => !after.includes(comment)),
  ];
}

/** Returns whether a quoted value is a value without quotes in the fixed map, such as a number or a name. */
function isOnlyValue(text: string, after: string): boolean {
  const value = text.toLowerCase().replaceAll(/[\s_]+/gu, '-');
  return after.includes(` ${value}`) || after.includes(` ${value.replace(/s$/u, '')}`) || isDay(text, after);
}

function isDay(text: string, after: string): boolean {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(text) ?? [];
  return year !== '' && after.includes(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Collects all strings of a model that belong to the map. */
function listTexts(model: unknown): readonly string[] {
  if (typeof model === 'string') return [model];
  if (Array.isArray(model)) return model.flatMap(listTexts);
  if (typeof model !== 'object' || model === null) return [];
  return Object.entries(model).flatMap(([key, value]) =>
    ['text', 'uri', 'problems', 'strays', 'comments', 'repeated'].includes(key) && typeof value !== 'object'
      ? []
      : ['problems', 'strays', 'repeated'].includes(key)
        ? []
        : listTexts(value),
  );
}
