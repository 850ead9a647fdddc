/** The version of the command; a test keeps it equal to the package's version. */
export const version = '0.1.0';
