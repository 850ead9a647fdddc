import { isListOf, isNumber, isObjectOf, isString, type Shape } from './shape.ts';

/** The editor's command that shows the references to a name. Its argument: `ShowReferences`. */
export const showReferences = 'journey.showReferences';

/** Positions as in LSP, counted from 0. */
export interface ShowReferences {
  readonly uri: string;
  readonly position: EditorPosition;
  readonly locations: readonly {
    readonly uri: string;
    readonly range: { readonly start: EditorPosition; readonly end: EditorPosition };
  }[];
}

interface EditorPosition {
  readonly line: number;
  readonly character: number;
}

const isPosition: Shape<EditorPosition> = isObjectOf<EditorPosition>({
  line: isNumber,
  character: isNumber,
});

/** Checks the argument of the command. */
export const isShowReferences: Shape<ShowReferences> = isObjectOf<ShowReferences>({
  uri: isString,
  position: isPosition,
  locations: isListOf(
    isObjectOf<ShowReferences['locations'][number]>({
      uri: isString,
      range: isObjectOf<ShowReferences['locations'][number]['range']>({ start: isPosition, end: isPosition }),
    }),
  ),
});
