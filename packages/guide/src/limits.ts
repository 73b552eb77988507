/**
 * How much of a guide is read. All of these are sizes and counts, never a clock: a guide must have the same findings on a slow
 * machine as on a fast one, in an editor as in CI. Of 3,500 real guides the longest has 26 KB, its longest block 3 KB, its
 * frontmatter 2 KB and the noisiest rule 12 findings; each limit lies far above that and says in `meta/limit` what it cut off.
 */

/** Of a guide, in bytes of a file, or characters of a text in an editor; 400 of the longest. 10 MB of prose take 1.6 s. */
export const GUIDE_LIMIT = 10 * 1024 * 1024

/**
 * Of frontmatter, in characters; 30 of the longest. The time that YAML takes grows with the square of its keys: 64 KB of them
 * take 0.7 s, 1 MB more than a minute.
 */
export const FRONTMATTER_LIMIT = 64 * 1024

/**
 * Of a guide whose lines alone can't tell how it is built, so that Markdown's own parser has to read it whole, in characters; ten
 * of the longest. 256 KB of fences in list items take 2.4 s and 350 MB, 500 KB 6 s.
 */
export const WHOLE_LIMIT = 256 * 1024

/**
 * Of a block, from its start to a table's delimiter row, that Markdown's own parser is asked about, in characters; 20 of the
 * longest. 64 KB of pipes take 0.6 s and 106 MB, a row of 200 KB half a gigabyte.
 */
export const BLOCK_LIMIT = 64 * 1024

/**
 * Of lists and quotes in one another on one line of what Markdown's own parser is asked about; no guide has more than three. The
 * time grows with the cube: 5,000 took 16 s.
 */
export const NESTING_LIMIT = 100

/**
 * Of cells in one table; 300 of the largest. A table of 26,000 rows took half a gigabyte and 14 s to read and judge, and that on
 * each key.
 */
export const TABLE_LIMIT = 20_000

/**
 * Of findings that one rule has in one guide; 160 times the noisiest. 2 MB of rows with an error in each gave 26,000.
 */
export const FINDINGS_LIMIT = 2000
