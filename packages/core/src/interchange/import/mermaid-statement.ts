/** A statement of a Mermaid journey diagram, in the diagram's order. */
export type MermaidStatement =
  | {
      readonly kind: 'title' | 'section' | 'accTitle' | 'accDescr';
      readonly text: string;
      readonly line: number;
      /** True if entities in it are plain characters, as in front matter. */
      readonly isDecoded?: boolean;
      /** True if the closing brace of a description is missing, so that Mermaid rejects the diagram. */
      readonly isUnclosed?: boolean;
    }
  | { readonly kind: 'task'; readonly text: string; readonly data: string; readonly line: number }
  /** Text that Mermaid would reject. */
  | { readonly kind: 'unread'; readonly text: string; readonly line: number }
  /** Comments and settings, which the diagram does not show. */
  | { readonly kind: 'aside'; readonly text: string; readonly line: number };
