import { append, type TextEdit } from '@journey-maps/core';

/** Counts the places of a snippet at which the cursor stops, and writes them. */
export interface SnippetStops {
  /** A place with something that stands there until it is typed over. */
  text(standsThere: string): string;
  /** A place where one of these is chosen; the first stands there until then. */
  choice(values: readonly string[]): string;
  /**
   * A name and the title behind it. The cursor stops at the title first, then at the name, which is made of the title
   * where the editor can do that.
   */
  nameAndTitle(title: string): NameAndTitle;
  /** Adds changes elsewhere in the file that go with the snippet. */
  alsoChange(edits: readonly TextEdit[]): void;
  readonly edits: readonly TextEdit[];
}

interface NameAndTitle {
  readonly title: string;
  readonly name: string;
  /** Repeats the name. */
  readonly sameName: string;
}

/** @param derivesNames whether the editor can make the text of one stop of another's (`${1/…/…/}`) */
export function createStops(derivesNames = false): SnippetStops {
  let count = 0;
  const edits: TextEdit[] = [];
  const text = (standsThere: string) => `\${${++count}:${literal(standsThere)}}`;
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
 * Makes a name of a title, as a snippet says it (`regex/format/options`): its words in small letters, with `-` between
 * them. A word that begins with a digit begins no name.
 */
const nameOfTitle = [
  String.raw`^(?:\p{N}[\p{L}\p{M}\p{N}]*|[^\p{L}\p{N}])+|([\p{L}\p{M}\p{Nd}]+)|([^\p{L}\p{M}\p{Nd}]+)(?=[\p{L}\p{M}\p{Nd}])|[^\p{L}\p{M}\p{Nd}]+`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a snippet's.
  '${1:/downcase}${2:+-}',
  'gu',
].join('/');

/** A text as a snippet that writes it as it is. */
export function literal(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
