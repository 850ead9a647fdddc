export {
  type Bend,
  bendsOf,
  curvePath,
  type Point,
  pointsOnBend,
  pointsOnCurve,
} from '@journey-maps/core/views';
