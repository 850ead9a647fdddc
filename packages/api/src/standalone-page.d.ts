// The module is written when the package is assembled: scripts/build/npm-package.ts.

/** The page from the build (`dist/preview/standalone.html`), into which a map is put. */
export declare const page: string;
