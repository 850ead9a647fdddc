import { classify, type TokenKind } from '@journey-maps/language';
import { exampleTexts } from '../../language/bench/broken-texts/example-texts.ts';
import { lookalikes } from '../../language/test/lookalikes.ts';

/** The names of a highlighter for each kind of token. */
export type ColourNames = Readonly<Record<Exclude<TokenKind, 'unknown'>, string>>;

/** All texts that a definition must colour as the language server does, with their names. */
export const colouredTexts: readonly (readonly [name: string, text: string])[] = [
  ...exampleTexts().map(({ name, text }) => [name, text] as const),
  ...lookalikes,
];

/**
 * Lists the tokens of a text that are not coloured as by the language server.
 *
 * @param nameAt returns the names at an offset
 */
export function differences(
  text: string,
  names: ColourNames,
  getNameAt: (offset: number) => readonly string[] | undefined,
): string[] {
  return classify(text).flatMap(({ kind, span: { start, end } }) => {
    if (kind === 'unknown') return [];
    const wrong = [start, end - 1].find((at) => !getNameAt(at)?.some((name) => name.includes(names[kind])));
    if (wrong === undefined) return [];
    return [`${kind} ${text.slice(start, end).slice(0, 30)}: ${getNameAt(wrong)?.join(' ') ?? 'nothing'}`];
  });
}
