import type { FileMap } from '@journey-maps/core/views';
import type { Choice, PageView } from './choices.ts';
import type { CursorMove } from './cursor-move.ts';
import { drawEmptyStateHint, drawMissingPartsHint } from './empty-state.ts';
import type { MapToPrint } from './export/draw-copy.ts';
import { createFocusFrame } from './focus/focus-frame.ts';
import { createHtmlElement } from './html.ts';
import { chooseMap } from './map/choose-map.ts';
import { type MapLook, mapFrame } from './map/map-frame.ts';
import type { MapPlace, ShownMap } from './map/shown-map.ts';
import type { LastGood } from './page-state.ts';
import { createPictureFrame } from './picture-frame.ts';
import { hasPriorities } from './priorities/draw-priorities.ts';
import type { Viewport } from './viewport.ts';

/** The views of a file, one of which is in the window. */
export interface PictureViews {
  /** Shows a choice of a file in this view, or hints for writing if there is nothing to draw. */
  readonly show: (view: PageView, chosen: Choice | undefined, shown: LastGood, look: MapLook) => void;
  /** Marks the part at the cursor, and scrolls to it if the user moved the cursor there. */
  readonly markCursor: (offset: number | undefined, move: CursorMove) => void;
  /** Marks a part of the map that was chosen elsewhere, and scrolls to it. */
  readonly pointAt: (part: string | undefined) => void;
  /** Ends the state of typing: everything gets the room that it needs. */
  readonly settle: () => void;
  /** Returns the view that is drawn, if any. */
  readonly drawn: () => PageView | undefined;
  /** Returns the map that is shown, also in Focus; undefined if there is no map, or a diagram is shown. */
  readonly mapShown: () => MapToPrint | undefined;
  /** Elements outside the window: Mermaid's measuring element, and the messages of findings. */
  readonly beside: readonly HTMLElement[];
}

export interface PictureViewsEvents {
  readonly reveal: (place: MapPlace) => void;
  readonly fold: (row: string, folded: boolean) => void;
  readonly drawn: () => void;
  /** The picture stays as before. */
  readonly failed: (message: string) => void;
  readonly insertExample: () => void;
}

export function createPictureViews(window: Viewport, events: PictureViewsEvents): PictureViews {
  const diagram = createPictureFrame(window, events);
  const map = mapFrame(window, events, true);
  const focus = createFocusFrame(window, events);
  /** Contains the messages of findings in the current view. */
  const notes = createHtmlElement('div', {}, map.note);
  let mapShown: MapToPrint | undefined;
  return {
    show: (view, chosen, shown, look) => {
      const asMap = view === 'diagram' ? undefined : choosePart(shown.maps, chosen?.id, view);
      mapShown = undefined;
      if (asMap !== undefined && !(asMap.of === 'journey' && asMap.map.stages.length === 0)) {
        mapShown = { shown: asMap, look };
        diagram.leave();
        // Empathy maps and declarations have no moments: they fit any width without Focus.
        if (view === 'focus' && asMap.of === 'journey') {
          map.leave();
          focus.show(asMap.map, look);
          notes.replaceChildren(focus.note);
        } else {
          focus.leave();
          map.show(asMap, look);
          notes.replaceChildren(map.note);
        }
        return;
      }
      map.leave();
      focus.leave();
      const asDiagram = shown.diagrams.find(({ id }) => id === chosen?.id);
      if (chosen === undefined) diagram.showInstead(drawEmptyStateHint(events.insertExample));
      else if (asDiagram === undefined || asDiagram.sections.length === 0)
        diagram.showInstead(drawMissingPartsHint(chosen.title));
      else diagram.draw(asDiagram);
    },
    markCursor: (offset, move) => {
      diagram.markCursor(offset, move);
      map.markCursor(offset, move);
      focus.markCursor(offset, move);
    },
    pointAt: map.pointAt,
    settle: () => {
      map.settle();
      focus.settle();
    },
    drawn: () => {
      if (focus.drawn()) return 'focus';
      if (map.drawn()) return mapShown?.shown.of === 'priorities' ? 'priorities' : 'map';
      return diagram.drawn() ? 'diagram' : undefined;
    },
    mapShown: () => mapShown,
    beside: [diagram.workshop, notes],
  };
}

/** Returns the part of a file to show as a map: in the view of priorities, those of a journey that has any. */
function choosePart(maps: FileMap, id: string | undefined, view: PageView): ShownMap | undefined {
  const part = chooseMap(maps, id);
  return view === 'priorities' && part?.of === 'journey' && hasPriorities(part.map)
    ? { of: 'priorities', map: part.map }
    : part;
}
