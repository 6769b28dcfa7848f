/** A form sends what was left empty as `undefined` or ''; absent is how the rules know it. */
export function withoutBlanks<Thing extends object>(
  thing: Thing,
): { [Key in keyof Thing]?: Exclude<Thing[Key], undefined> } {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined && value !== '')) as never
}
