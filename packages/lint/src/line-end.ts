/** How the lines of a text end: what a fix that adds lines writes, so that it doesn't mix two kinds. */
export const lineEndOf = (text: string): '\n' | '\r\n' => (text.includes('\r\n') ? '\r\n' : '\n')
