import type { MermaidTemplates } from './mermaid-templates.ts';
import type { Scale } from './scale-pane.ts';

/** A picture of a journey. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  /** Its size at a zoom of 1, in CSS pixels. */
  readonly width: number;
  /** The width of its element. It is wider than the picture, and empty beside the picture. */
  readonly room: number;
  readonly height: number;
  /** The groups of its tasks and sections, in the order of the diagram. */
  readonly tasks: readonly SVGGElement[];
  readonly sections: readonly SVGGElement[];
  /** The templates of the picture, and its groups by key: the next picture reuses unchanged groups. */
  readonly templates: MermaidTemplates;
  readonly parts: ReadonlyMap<string, DrawnGroup>;
  /** A key for everything that the emotion curve shows. */
  readonly curve: string;
  /** A key for everything that the branches show. */
  readonly ways: string;
  readonly scale: Scale;
}

export interface DrawnGroup {
  readonly group: SVGGElement;
  /** A key for everything visible in the group except its position. */
  readonly look: string;
}
