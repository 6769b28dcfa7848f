/** `STOCKHOLM — `, `NYKÖPING (TT) –`, `BERLIN, May 3 (Reuters) -`, `GÅRDSVIK. `. */
export const DATELINE =
  /^(\p{Lu}[\p{Lu} .'’/-]{2,30}\p{Lu})(?:(?:,? [\p{L}.]+ ?\d{0,2})?(?: ?\([\p{L} ]+\))?(?:\s*[—–]\s*|\s+-+\s+)(?=\S)|\.\s+(?=\p{Lu}\p{Ll}))/u
