export { assignInitials } from '@journey-maps/core/text';
