import { Parser } from 'saxen';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlReader {
  open?(element: XmlElement): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML from start to end. Drops namespace prefixes, since the elements and attributes of spreadsheets
 * are distinct without them.
 *
 * @throws an error for text that is not XML
 */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new Parser();
  parser.on('openTag', (name, getAttributes, decode) => {
    const attributes: Record<string, string> = Object.create(null);
    for (const [key, value] of Object.entries(getAttributes())) attributes[getLocalName(key)] = decode(value);
    reader.open?.({ name: getLocalName(name), attributes });
  });
  parser.on('closeTag', (name) => reader.close?.(getLocalName(name)));
  // XML reads all line endings as line feeds, unless they are written as character references.
  parser.on('text', (text, decode) => reader.text?.(decode(text.replaceAll(/\r\n?/gu, '\n'))));
  parser.on('cdata', (text) => reader.text?.(text.replaceAll(/\r\n?/gu, '\n')));
  parser.on('error', (error) => {
    throw error;
  });
  parser.parse(xml);
}

function getLocalName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
