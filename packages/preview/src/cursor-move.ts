/**
 * The reason for a cursor position: the user moved the cursor, typing moved it (in a readable text or in a
 * broken one), or it stays while the picture around it changes.
 */
export type CursorMove = 'moved' | 'typed' | 'typed-broken' | 'stays';
