const least = 0.1;
const most = 5;
const step = 1.2;

/** @param steps how many to zoom in, negative to zoom out */
export function zoomBy(zoom: number, steps: number): number {
  return clampZoom(zoom * step ** steps);
}

/** A zoom that can be shown; 1 where it is none at all. */
export function clampZoom(zoom: number): number {
  return Number.isFinite(zoom) ? Math.min(most, Math.max(least, Math.round(zoom * 1000) / 1000)) : 1;
}

/** How far a wheel was turned, in steps of zoom: a notch of a mouse is one, a trackpad's pinch many small ones. */
export function stepsOfWheel(delta: number): number {
  return Math.min(1, Math.max(-1, -delta / 100));
}
