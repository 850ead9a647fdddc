/**
 * Returns whether Mermaid might wrap a person's name in its legend, where it loses blanks and breaks
 * entities. Mermaid measures the name with encoded entities against 200 pixels. The estimate is an upper
 * bound for fonts of 16 pixels; characters outside Latin scripts count as too wide.
 */
export function mayLegendWrap(name: string): boolean {
  if (/[^ -~\u00A0-\u024F]|[#;:%<,¶]|^\s|\s$/.test(name)) return true;
  const narrow = name.replace(/[^a-ln-vx-z0-9 .'-]/g, '').length;
  return narrow * 11 + (name.length - narrow) * 20 > 200;
}
