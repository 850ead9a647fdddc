export {
  type Bend,
  computeBends,
  createCurvePath,
  listPointsOnBend,
  listPointsOnCurve,
  type Point,
} from '@journey-maps/core/views';
