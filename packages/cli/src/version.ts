/** The version of the command; a test keeps it that of the package. */
export const version = '0.1.0';
