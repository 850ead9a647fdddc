/** The repository of this project on GitHub, as recipes for CI name it. */
export const repository = 'journey-maps/journey-maps';
