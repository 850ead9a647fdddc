export { initialsOf } from '@journey-maps/core/text';
