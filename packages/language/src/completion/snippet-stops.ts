import type { TextEdit } from '@journey-maps/core/model';
import { append } from '@journey-maps/core/text';

/** A writer of tab stops, which numbers them. */
export interface SnippetStops {
  /** Writes a stop with a default text. */
  text(standsThere: string): string;
  /** Writes a stop with a choice of values; the first is the default. */
  choice(values: readonly string[]): string;
  /**
   * Writes a name and its title. The cursor stops at the title first and then at the name, which editors derive
   * from the title if they can.
   */
  nameAndTitle(title: string): NameAndTitle;
  /** Adds edits elsewhere in the file, which the editor applies with the snippet. */
  alsoChange(edits: readonly TextEdit[]): void;
  readonly edits: readonly TextEdit[];
}

interface NameAndTitle {
  readonly title: string;
  readonly name: string;
  /** A mirror of the name. */
  readonly sameName: string;
}

/** @param derivesNames whether the editor can derive the text of one stop from another's (`${1/…/…/}`) */
export function createStops(derivesNames = false): SnippetStops {
  let count = 0;
  const edits: TextEdit[] = [];
  const text = (standsThere: string) => `\${${++count}:${escapeSnippet(standsThere)}}`;
  return {
    text,
    choice: (values) =>
      `\${${++count}|${values.map((value) => value.replaceAll(/[\\$},|]/g, '\\$&')).join(',')}|}`,
    nameAndTitle: (title) => {
      const titleStop = text(title);
      const derived = `\${${count}/${nameOfTitle}}`;
      const name = derivesNames ? `\${${++count}:${derived}}` : text('name');
      return { title: titleStop, name, sameName: `$${count}` };
    },
    alsoChange: (more) => append(edits, more),
    edits,
  };
}

/**
 * The transformation of a title to a name, in snippet syntax (`regex/format/options`): lower-case words, joined
 * by `-`. Leading words that begin with a digit are dropped, since no name begins with a digit.
 */
const nameOfTitle = [
  String.raw`^(?:\p{N}[\p{L}\p{M}\p{N}]*|[^\p{L}\p{N}])+|([\p{L}\p{M}\p{Nd}]+)|([^\p{L}\p{M}\p{Nd}]+)(?=[\p{L}\p{M}\p{Nd}])|[^\p{L}\p{M}\p{Nd}]+`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the syntax of snippets.
  '${1:/downcase}${2:+-}',
  'gu',
].join('/');

/** Escapes a text for use in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
