import { findLargest, findSmallest } from '@journey-maps/core/text';
import type { MetricReading } from '@journey-maps/core/views';
import { createSvgElement } from '../svg.ts';

/** The size of a sparkline, in CSS pixels. */
const size = { width: 64, height: 22, margin: 3 } as const;

/** The number of readings from which a line shows more than the numbers do. */
const leastReadings = 3;

/** Draws the readings of a metric as a line over time. Screen readers read the facts instead. */
export function drawSparkline(readings: readonly MetricReading[]): readonly SVGSVGElement[] {
  const points = placeReadings(readings);
  const last = points.at(-1);
  if (points.length < leastReadings || last === undefined) return [];
  const { width, height } = size;
  const svg = createSvgElement('svg', {
    class: 'sparkline',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  });
  svg.append(
    createSvgElement('polyline', {
      class: 'sparkline-line',
      points: points.map(({ x, y }) => `${x},${y}`).join(' '),
    }),
    createSvgElement('circle', { class: 'sparkline-now', cx: last.x, cy: last.y, r: 2.5 }),
  );
  return [svg];
}

/** Returns the points of readings: time from left to right, the greatest figure at the top. */
export function placeReadings(
  readings: readonly MetricReading[],
): readonly { readonly x: number; readonly y: number }[] {
  const dated = readings
    .map(({ day, value }) => ({ time: Date.parse(day), value }))
    .filter(({ time, value }) => Number.isFinite(time) && Number.isFinite(value))
    .sort((a, b) => a.time - b.time);
  const times = dated.map(({ time }) => time);
  const values = dated.map(({ value }) => value);
  const [start, end] = [findSmallest(times, Infinity), findLargest(times, -Infinity)];
  const [low, high] = [findSmallest(values, Infinity), findLargest(values, -Infinity)];
  const { width, height, margin } = size;
  const scale = (value: number, from: number, to: number, room: number) =>
    to > from ? ((value - from) / (to - from)) * (room - 2 * margin) : (room - 2 * margin) / 2;
  const round = (pixels: number) => Math.round(pixels * 10) / 10;
  return dated.map(({ time, value }) => ({
    x: round(margin + scale(time, start, end, width)),
    y: round(height - margin - scale(value, low, high, height)),
  }));
}
