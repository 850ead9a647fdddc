// Days of a check.
export { getLocalDay, isDay } from '@journey-maps/core/semantics';
