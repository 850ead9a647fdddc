// Days of a check.
export { isDay, localDay } from '@journey-maps/core/semantics';
