export { curvePath, type Point, pointsOnCurve } from '@journey-maps/core';
