import { escapeMarkup } from '@journey-maps/core/text';
import { escapeControls } from '../terminal/escape-controls.ts';

/** An XML element, with its child elements, which are indented, or with a text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content?: readonly Element[] | string;
}

/** Returns an XML 1.0 document. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}

function write({ name, attributes, content = [] }: Element, indent: string): string {
  const listed = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`);
  const start = `${indent}<${name}${listed.join('')}`;
  if (content.length === 0) return `${start}/>\n`;
  if (typeof content === 'string') return `${start}>${escape(content)}</${name}>\n`;
  return `${start}>\n${content.map((child) => write(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/**
 * Escapes a text. XML 1.0 cannot contain most control characters, lone surrogates, U+FFFE and U+FFFF, even
 * escaped: `visible` replaces control characters with their pictures.
 */
function escape(text: string): string {
  return escapeMarkup(escapeControls(text).replace(/[\uFFFE\uFFFF]/gu, '\uFFFD'));
}
