/** What a picture says of itself, by the same names whichever of its three languages it says it in. */
export interface PictureFields {
  readonly headline?: string
  readonly caption?: string
  readonly creator?: string
  readonly credit?: string
  readonly source?: string
  readonly copyright?: string
  readonly date?: string
  readonly city?: string
  readonly instructions?: string
  readonly terms?: string
  readonly alt?: string
  readonly keywords?: readonly string[]
  readonly digitalSource?: string
}
