/**
 * The settings that keep Mermaid from wrapping names in its legend, where it would lose blanks and letters.
 * An export writes them if a name is long, so an import does not report them.
 */
export const legendSettings = '%%{init: {"journey": {"maxLabelWidth": 1000000}}}%%';

/** The same settings as front matter, for Markdown. */
export const legendFrontMatter = '---\nconfig:\n  journey:\n    maxLabelWidth: 1000000\n---';
