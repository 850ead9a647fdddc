/** A part in another notation, as it belongs on the map. */
export interface MeantPart {
  readonly newText: string;
  /** True if no other meaning is possible. */
  readonly certain: boolean;
}
