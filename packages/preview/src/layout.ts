const taskWidth = 160;
const gap = 30;

/** Sizes of the picture, in CSS pixels at a zoom of 1. */
export const layout = {
  taskWidth,
  /** Four lines of a title, below the row of circles on its upper edge. */
  taskHeight: 74,
  /** Between two tasks. */
  gap,
  /** From one task to the next. */
  pitch: taskWidth + gap,
  fontSize: 14,
  lineHeight: 15,
  labelPadding: 8,
  labelLines: 4,
  /** Left of the tasks stand the personas: at least and at most this wide. */
  legendMin: 90,
  legendMax: 300,
  /** Where a persona's name begins, right of its circle. */
  legendText: 40,
  /** So many personas leave room for the scale below their legend. */
  legendRows: 10,
  /** Where Mermaid ends the line of a task, below the worst face. */
  bottom: 450,
  /** The upper edge of the picture. */
  top: -18,
  titleFontSize: 24,
} as const;
