export { describeFsError } from '@journey-maps/server/files';
