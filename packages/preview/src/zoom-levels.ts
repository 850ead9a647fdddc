const least = 0.1;
const most = 5;
const step = 1.2;

/** @param steps the number of steps to zoom in, negative to zoom out */
export function zoomBy(zoom: number, steps: number): number {
  return clampZoom(zoom * step ** steps);
}

/** Limits a zoom to the supported range; returns 1 for values that are not finite. */
export function clampZoom(zoom: number): number {
  return Number.isFinite(zoom) ? Math.min(most, Math.max(least, Math.round(zoom * 1000) / 1000)) : 1;
}

/**
 * Converts the movement of a wheel to steps of zoom: a notch of a mouse is one step, a trackpad's pinch many
 * small ones.
 */
export function convertWheelToSteps(delta: number): number {
  return Math.min(1, Math.max(-1, -delta / 100));
}
