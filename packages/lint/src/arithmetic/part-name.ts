import type { ComponentKind, Part } from '@guidelint/guide'

/** A component as a sentence calls it. */
export const kindName = (kind: ComponentKind): string => (kind === 'signing' ? 'sign-on bonus' : kind)

/** A part as a sentence calls it: by its header where its kind says nothing. */
export const partName = ({ kind, component }: Part): string => (kind === 'other' ? component.text : kindName(kind))
