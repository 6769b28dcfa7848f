/**
 * The steps that desks outside this project have been through, with the SHA-256 of their SQL. A release adds the line of each new
 * step (`docs/releasing.md`); from then on the step is history, and what must change is a step of its own.
 */
export const SHIPPED: readonly { readonly version: number; readonly sha256: string }[] = []
