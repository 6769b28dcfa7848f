/** Joins the class names that apply: `joinClasses('a', isB && 'b')`. */
export function joinClasses(...names: readonly (string | false | undefined)[]): string {
  return names.filter((name) => name !== false && name !== undefined && name !== '').join(' ')
}
