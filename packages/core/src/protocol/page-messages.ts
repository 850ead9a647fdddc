import type { Span } from '../model/values.ts';
import type { Picture } from './server-messages.ts';

/** What the preview's page says to the editor. */
export type FromPage =
  /** The page is ready to be told what to show. */
  | { readonly type: 'ready' }
  /** It wants the picture of this file. The answer is `picture` with the same request number. */
  | { readonly type: 'pull'; readonly request: number; readonly uri: string }
  /** Somebody clicked what was drawn from this place. */
  | { readonly type: 'reveal'; readonly uri: string; readonly span: Span }
  | { readonly type: 'lock'; readonly locked: boolean }
  /** What to come back to after a reload is kept by the page itself; the editor only needs to know which journey. */
  | { readonly type: 'failed'; readonly message: string };

/** What the editor says to the preview's page. */
export type ToPage =
  /** From now on this file is shown. */
  | { readonly type: 'show'; readonly uri: string; readonly name: string; readonly locked: boolean }
  /** The picture of this file may have changed. */
  | { readonly type: 'changed'; readonly uri: string; readonly version: number }
  /** `picture` is absent where the file cannot be read any more. */
  | { readonly type: 'picture'; readonly request: number; readonly picture?: Picture }
  /** The cursor is here: an offset in the text. */
  | { readonly type: 'cursor'; readonly uri: string; readonly offset: number };
