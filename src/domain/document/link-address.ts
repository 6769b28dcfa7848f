/** The only schemes a link in copy may have: everything else can run or read something on the reader's machine. */
const LINK_ADDRESS = /^(?:https?:\/\/|mailto:)[^\s<>"]+$/iu

export function isLinkAddress(address: string): boolean {
  return LINK_ADDRESS.test(address)
}
