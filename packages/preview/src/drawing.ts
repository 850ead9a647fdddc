/** A picture of a journey, not yet on the page. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  /** Its size at a zoom of 1, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The groups of its tasks and sections, in the order of the diagram. */
  readonly tasks: readonly SVGGElement[];
  readonly sections: readonly SVGGElement[];
}
