/**
 * How the cursor came to where it is: it was moved there, typing moved it (in a text that can be read, or in a broken
 * one), or it stays while the picture around it changes.
 */
export type CursorMove = 'moved' | 'typed' | 'typed-broken' | 'stays';
