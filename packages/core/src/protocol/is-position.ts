import type { Position } from '../model/source-position.ts';
import { isNumber, isObjectOf, type Shape } from './shape.ts';

export const isPosition: Shape<Position> = isObjectOf<Position>({ line: isNumber, column: isNumber });
