import type { Span } from '../model/values.ts';
import { isNumber, isObjectOf, type Shape } from './shape.ts';

export const isSpan: Shape<Span> = isObjectOf<Span>({ start: isNumber, end: isNumber });
