import type { Moulds } from './moulds.ts';
import type { Scale } from './scale-pane.ts';

/** A picture of a journey. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  /** Its size at a zoom of 1, in CSS pixels. */
  readonly width: number;
  /** The width of its element: behind its own end nothing is drawn. */
  readonly room: number;
  readonly height: number;
  /** The groups of its tasks and sections, in the order of the diagram. */
  readonly tasks: readonly SVGGElement[];
  readonly sections: readonly SVGGElement[];
  /** What it was made of, and what of it is what: the next picture takes over what it can. */
  readonly moulds: Moulds;
  readonly parts: ReadonlyMap<string, DrawnGroup>;
  /** All that the curve of emotions shows. */
  readonly curve: string;
  /** All that the ways show. */
  readonly ways: string;
  readonly scale: Scale;
}

export interface DrawnGroup {
  readonly group: SVGGElement;
  /** All of it that can be seen, but for its place. */
  readonly look: string;
}
