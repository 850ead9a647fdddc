export { whyNot } from '@journey-maps/server/files';
