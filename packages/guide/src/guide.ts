/**
 * The model of a negotiation guide: what `parseGuide` gives and everything else reads.
 *
 * Every part carries a `Span` into the text as its author wrote it. Where the text is damaged (mojibake), `raw` is the
 * author's slice and `text` what it says once repaired; elsewhere they are the same. There is no line or column here.
 * What can't be read stands in the model as unreadable, at its place: never dropped, never guessed.
 */
import type { Span } from './span.ts'

export interface Guide {
  readonly source: Source
  /** The title line; null where no heading of the guide can be read as one. */
  readonly title: Title | null
  readonly frontmatter: Frontmatter | null
  /** Sections in the order of the text. One kind may stand twice (`structure/duplicate-section`). */
  readonly sections: readonly Section[]
  /** The compensation table; null where the guide has none that can be recognised. */
  readonly compensation: CompensationTable | null
  /** Each priced place of the compensation table, in the order of the text; rows without any figure are here too. */
  readonly bands: readonly Band[]
  /** All tables in the order of the text, the compensation table included. */
  readonly tables: readonly Table[]
  readonly levels: LevelMapping
  readonly levers: readonly Lever[]
  /** Every figure that the negotiation script names and that could be typed: asks, floors, counters, competing offers. */
  readonly asks: readonly Ask[]
  readonly sources: readonly EvidenceSource[]
  readonly placeholders: readonly Placeholder[]
  /** HTML comments, where suppressions are written. */
  readonly comments: readonly Comment[]
  /** What is too long to be read, in the order of the text; empty in any guide that somebody wrote. */
  readonly unread: readonly Unread[]
}

/**
 * A part that `limits.ts` cuts off: `frontmatter` has no data, of a `table` nobody asked Markdown whether it sees one, `rows` of
 * a table beyond `span` are no rows, of `nesting` nobody asked Markdown
 * anything, and from
 * where `structure` stands on, blocks are split as well as lines can tell.
 */
export interface Unread {
  readonly kind: 'frontmatter' | 'structure' | 'table' | 'rows' | 'nesting'
  readonly span: Span
  /** Of what is too long, in characters; of `rows` the cells that were read, of `nesting` 0. */
  readonly size: number
  readonly limit: number
}

// ---------------------------------------------------------------- the text

export interface Source {
  /** The text as its author wrote it. */
  readonly text: string
  /** The text with its encoding damage repaired; the same string as `text` where there is none. */
  readonly repaired: string
  readonly damage: readonly Damage[]
  /** Characters that can't be seen (no-break space, zero-width space, soft hyphen, byte-order mark inside the text). */
  readonly invisible: readonly InvisibleCharacter[]
  readonly hasByteOrderMark: boolean
}

export type DamageKind = 'mojibake' | 'double-mojibake' | 'control' | 'replacement' | 'lost'

/** One damaged place: `mojibake` decodes back; `lost` and `replacement` don't, though `choices` may name what fits. */
export interface Damage {
  readonly kind: DamageKind
  readonly span: Span
  readonly raw: string
  /** What the author meant; null where bytes are lost. */
  readonly text: string | null
  /** Characters that fit the bytes that are left, the most usual first; empty unless `kind` is `lost`. */
  readonly choices: readonly string[]
}

export interface InvisibleCharacter {
  readonly span: Span
  readonly raw: string
  /** Its usual name, as `no-break space`. */
  readonly name: string
  /** What to write instead: a space for the spaces, nothing for the rest. */
  readonly replacement: string
  readonly place: 'figure' | 'heading' | 'key' | 'prose'
}

export interface Comment {
  readonly span: Span
  /** What stands between `<!--` and `-->`, trimmed. */
  readonly text: string
  /** Whether the comment stands alone on its line. */
  readonly ownLine: boolean
}

/** A piece of text with its place; `text` is free of Markdown marks (bold, links, shortcodes). */
export interface Label {
  readonly span: Span
  readonly raw: string
  readonly text: string
}

// ---------------------------------------------------------------- structure

export interface Title extends Label {
  /** Which of the known forms the title has; `other` is read all the same. */
  readonly form: 'global' | 'salary' | 'plain' | 'other'
  readonly role: Label | null
  readonly company: Label | null
  /** Level codes in the title, as `L3-L4` of `(L3-L4)`; null where there are none. */
  readonly levels: Label | null
  /** Whether this heading is the first block of the guide. */
  readonly isFirst: boolean
}

export const SECTION_KINDS = [
  'dna-summary',
  'compensation',
  'dna',
  'level-mapping',
  'lever',
  'global-levers',
  'negotiate-up',
  'evidence',
] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

export interface Section {
  /** `other` is a heading that Guidelint has no name for. */
  readonly kind: SectionKind | 'other'
  /** The heading, or the bold opening that serves as one; null where a section has no heading (a bare table). */
  readonly heading: Label | null
  /** Rank of a Markdown heading (1–6); 7 for a bold line or opening; 8 where there is no heading. */
  readonly depth: number
  /** From the heading to the next section. */
  readonly span: Span
  /** What stands under or after the heading, without blank ends; empty (start = end) where nothing does. */
  readonly body: Span
}

// ---------------------------------------------------------------- tables

export interface Table {
  readonly span: Span
  readonly header: Row
  /** The delimiter row's line; null where it is missing. */
  readonly delimiter: Span | null
  /** Rows under the delimiter row. */
  readonly rows: readonly Row[]
  /** What is wrong with the table as Markdown; null where nothing is. Its rows are read all the same. */
  readonly defect: TableDefect | null
}

export interface TableDefect {
  readonly kind: 'no-delimiter' | 'short-delimiter' | 'long-delimiter' | 'broken-delimiter' | 'cut-off-rows' | 'lazy-row'
  /** The place to report. */
  readonly span: Span
  /** One sentence that says what is wrong. */
  readonly message: string
  /** The one repair that is possible; null where there are several or none. */
  readonly repair: { readonly span: Span; readonly text: string } | null
}

export interface Row {
  /** The whole line without its line end. */
  readonly span: Span
  /** Cells as they stand: fewer or more than the header has, where the row is ragged. */
  readonly cells: readonly TextCell[]
}

/** A cell's content without its padding; an empty cell's span has no width and stands where its content would. */
export interface TextCell extends Label {
  readonly column: number
  /** From pipe to pipe, pipes not counted. */
  readonly outer: Span
}

// ---------------------------------------------------------------- figures

/** A sign or code as written before a number: `$`, `C$`, `SEK `, `kr`. */
export interface CurrencyMark {
  readonly span: Span
  readonly raw: string
  /** Without spaces: `SEK`. */
  readonly text: string
  /** ISO 4217 codes that the mark may mean, the usual one first; one code where it is unambiguous. */
  readonly codes: readonly string[]
}

export type Scale = '' | 'K' | 'M' | 'B' | 'L' | 'Cr'

/** One number as written. */
export interface Amount {
  /** Sign, number and scale: `$185K`. */
  readonly span: Span
  readonly raw: string
  readonly text: string
  /** Exact value in whole units of the currency (or percent, or options). */
  readonly value: number
  /** The value of one step of the last digit written: 1,000 for `185K`, 10,000 for `1.05M`, 1 for `185,000`. */
  readonly step: number
  readonly currency: CurrencyMark | null
  /** The digits with their grouping, as `185` or `1,031`. */
  readonly number: Span
  readonly numberText: string
  readonly scale: Scale
  /** The scale's place; without width where there is none, right after the number. */
  readonly scaleSpan: Span
  /** How thousands are grouped: `1,050,000`, `10,50,000` or not at all. */
  readonly grouping: 'thousands' | 'indian' | 'none'
}

/** Whether an equity figure is a four-year grant or a year's worth. */
export type EquityPeriod = 'grant' | 'year' | 'unknown'
export type PayPeriod = 'year' | 'month'

/** What stands behind a figure and gives its unit. */
export interface Unit {
  readonly span: Span
  readonly text: string
  readonly period: EquityPeriod
  readonly payPeriod: PayPeriod
  /** `options` are share counts, not money. */
  readonly isCount: boolean
}

/** Two ends of one quantity. A single amount has the same object at both ends. */
export interface Range {
  /** From the first to the last character that belongs to it, its unit included. */
  readonly span: Span
  readonly raw: string
  readonly text: string
  readonly low: Amount
  readonly high: Amount
  /** The dash between the ends; null for a single amount and where the two ends of a pair stand apart (`£1 / $2 – £3 / $4`). */
  readonly dash: Label | null
  /** ISO 4217 code in this place; null where there is no sign, or the two ends disagree. */
  readonly currency: string | null
  readonly unit: Unit | null
  /** `+`: open above. */
  readonly isOpen: boolean
  /** `~`: approximate. */
  readonly isApproximate: boolean
}

/** A note in parentheses behind a figure. */
export interface Note extends Label {
  /** The year's worth, when the note gives one: `($40K–$75K/yr)`. */
  readonly range: Range | null
  readonly percent: Range | null
  readonly period: EquityPeriod
}

/** What a value cell says. */
export type CellContent =
  | { readonly kind: 'money'; readonly ranges: readonly [Range, ...Range[]]; readonly note: Note | null }
  | { readonly kind: 'percent'; readonly percent: Range; readonly money: Range | null; readonly note: Note | null }
  | { readonly kind: 'count'; readonly count: Range; readonly note: Note | null }
  /** An em dash or its like: unpriced, tried as zero. */
  | { readonly kind: 'dash' }
  /** `None`: zero. */
  | { readonly kind: 'none' }
  /** Words where a figure could stand: `Discretionary`. */
  | { readonly kind: 'words' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** A cell of the compensation table where a figure is expected. */
export interface ValueCell extends TextCell {
  readonly content: CellContent
}

// ---------------------------------------------------------------- compensation

export type Layout = 'region-rows' | 'level-region-matrix' | 'component-rows' | 'level-title-rows' | 'level-region-rows'
export type ComponentKind = 'base' | 'equity' | 'bonus' | 'signing' | 'total' | 'other'

/** A line of figures of one kind: a column, or in a component table a row. */
export interface Component extends Label {
  readonly kind: ComponentKind
  /** Whether the header names a period for equity; `unknown` where it doesn't. A caption or a cell's note may still. */
  readonly period: EquityPeriod
  /** Where in the label the period stands (`/4yr`); null where it isn't named. */
  readonly periodSpan: Span | null
  /** Column in a table of rows, row in a component table; 0-based, the first column or header not skipped. */
  readonly index: number
}

/** What a header of the compensation table is there for, by column. */
export type ColumnRole = ComponentKind | 'region' | 'level' | 'title' | 'component' | 'place' | 'unknown'

export interface CompensationTable {
  readonly table: Table
  readonly layout: Layout
  /** One role a header cell. `place` is a region's column. */
  readonly columns: readonly ColumnRole[]
  readonly components: readonly Component[]
  /** The line under the table that qualifies its figures; null where there is none. */
  readonly caption: Caption | null
}

export interface Caption extends Label {
  /** Says that the matrix's cells are total compensation. */
  readonly saysTotal: boolean
  /** Equity period that the caption gives; `unknown` where it doesn't. */
  readonly period: EquityPeriod
}

export interface Region extends Label {
  /** ISO 3166 country codes that the label names, in its order; empty for `Remote` and what isn't known. */
  readonly countries: readonly string[]
  /** Currencies of those countries, in the same order, each once. */
  readonly currencies: readonly string[]
  /** The one currency that the label itself states, as `London (GBP £)`; null where it states none or several. */
  readonly stated: string | null
  /** Every currency that the label states, as GBP and USD of `London (GBP/USD)`. */
  readonly mentions: readonly string[]
  readonly isRemote: boolean
  readonly isHeadquarters: boolean
  /** Name for comparison: lower case, without marks, currency and headquarters tags. */
  readonly key: string
}

/** One figure of a band. */
export interface Part {
  readonly kind: ComponentKind
  readonly component: Component
  readonly cell: ValueCell
  /** In the band's first currency; null where the cell has no money. */
  readonly range: Range | null
  /** The same in the second currency; null where the cell has none. */
  readonly other: Range | null
  readonly percent: Range | null
  /** Of equity: from the header, else the cell's unit or note, else the caption. */
  readonly period: EquityPeriod
  readonly payPeriod: PayPeriod
}

/** One priced place of the compensation table. */
export interface Band {
  /** The row; in a matrix the cell; in a component table the column's base cell. */
  readonly span: Span
  /** Index of the row in `table.rows` where a band is a row or lies in one; -1 in a component table. */
  readonly row: number
  readonly region: Region | null
  readonly level: Label | null
  readonly title: Label | null
  /** ISO 4217 code: that of most of its figures, else the first's, else its region's; null where nothing tells. */
  readonly currency: string | null
  /** The second currency's code; null where no cell has one. */
  readonly otherCurrency: string | null
  readonly base: Part | null
  readonly equity: Part | null
  readonly bonus: Part | null
  readonly signing: Part | null
  readonly total: Part | null
  /** Columns beyond the five (`w/ Agentic Premium`, a second grant). */
  readonly extra: readonly Part[]
  readonly payPeriod: PayPeriod
  /** Whether cells are missing or surplus in its row. */
  readonly isRagged: boolean
}

// ---------------------------------------------------------------- prose

export interface LevelMapping {
  /** Of the guide's role and seniority, where the mapping tells; else all. */
  readonly entries: readonly LevelEntry[]
  /** Of other seniorities (`Senior` rows of a guide for no senior role); absent where there are none. */
  readonly others?: readonly LevelEntry[]
  /** Titles inside the company, where the section lists only those. */
  readonly internalTitles: readonly Label[]
  /** Equivalences that can't be read as company and level. */
  readonly malformed: readonly Label[]
}

export interface LevelEntry {
  readonly span: Span
  readonly company: Label
  readonly level: Label
  /** Whether the company is the guide's own. */
  readonly isOwn: boolean
  /** Entries with the same number are said to be equal: one statement or one row. */
  readonly group: number
}

export interface Lever extends Label {
  /** As written; null where levers carry no number. */
  readonly number: number | null
  readonly numberSpan: Span | null
}

export type AskKind = 'ask' | 'floor' | 'counter' | 'competing'

export interface Ask {
  readonly kind: AskKind
  readonly component: 'base' | 'equity' | 'bonus' | 'signing' | 'total'
  readonly range: Range
  readonly currency: string | null
  /** Of equity. */
  readonly period: EquityPeriod
  readonly span: Span
}

export interface EvidenceSource extends Label {
  /** Four-digit years that the source names, in its order. */
  readonly years: readonly number[]
  /** The newest date that it names, as `2026-01` or `2025`; null where it names none. */
  readonly newest: string | null
  readonly url: string | null
}

export interface Placeholder extends Label {
  /** What it most probably asks for: `$[X]K` a figure, `[target]` a figure or word, `TBD` anything. */
  readonly kind: 'figure' | 'word' | 'to-do'
}

// ---------------------------------------------------------------- frontmatter

export interface Frontmatter {
  /** With its fences. */
  readonly span: Span
  /** The YAML between the fences. */
  readonly yaml: Span
  /** Plain values (dates as the strings that they were written as); null where the YAML can't be read. */
  readonly data: Readonly<Record<string, unknown>> | null
  /** YAML errors with their places. */
  readonly errors: readonly Label[]
  /** Places of values by path (`compensation.0.base_low`), and of keys by path with a trailing `:`. */
  readonly places: ReadonlyMap<string, Span>
}
