import { readXml } from './read-xml.ts';

/**
 * Reads the shared strings of a spreadsheet, in their order. Drops formatting within a text and the phonetic
 * readings of East Asian characters.
 */
export function readSharedStrings(xml: string): readonly string[] {
  const texts: string[] = [];
  const collector = new TextCollector();
  readXml(xml, {
    open({ name }) {
      if (name === 'si') collector.begin();
      collector.open(name);
    },
    close(name) {
      collector.close(name);
      if (name === 'si') texts.push(collector.text);
    },
    text: (text) => collector.add(text),
  });
  return texts;
}

/** Collects the text of an `si` or `is` element: the text of its `t`, or of all its runs. */
export class TextCollector {
  text = '';
  #written = '';
  #isText = false;
  #isPhonetic = false;

  begin(): void {
    this.text = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true;
    if (name === 't') {
      this.#isText = true;
      this.#written = '';
    }
  }

  close(name: string): void {
    if (name === 'rPh') this.#isPhonetic = false;
    if (name !== 't') return;
    this.#isText = false;
    if (!this.#isPhonetic) this.text += unescapeXlsx(this.#written);
  }

  add(text: string): void {
    if (this.#isText) this.#written += text;
  }
}

/** Decodes the code units that a spreadsheet writes as `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
export function unescapeXlsx(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
