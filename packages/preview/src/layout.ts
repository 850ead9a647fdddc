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
  /** The minimum and maximum width of the personas left of the tasks. */
  legendMin: 90,
  legendMax: 300,
  /** The x position of a persona's name, right of its circle. */
  legendText: 40,
  /** The largest number of personas that leaves room for the scale below their legend. */
  legendRows: 10,
  /** The y position at which Mermaid ends the line of a task, below the worst face. */
  bottom: 450,
  /** The y position of the picture's upper edge. */
  top: -18,
  titleFontSize: 24,
} as const;
