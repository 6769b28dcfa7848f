/**
 * What the main process and the data process say to each other besides the ports. Both are our own code, so these are
 * types only; nothing from a page passes here.
 */
export type ToDataProcess =
  | {
      readonly type: 'open'
      readonly folder: string
      readonly confirmShared: boolean
      readonly workstation: string
      readonly logFile: string
    }
  | {
      readonly type: 'create'
      readonly folder: string
      readonly name: string
      readonly confirmShared: boolean
      readonly workstation: string
      readonly logFile: string
    }
  | {
      readonly type: 'restore'
      readonly folder: string
      readonly backup: string
      readonly workstation: string
      readonly logFile: string
    }
  /** Comes with one port: a window's. */
  | { readonly type: 'window' }
  /** Comes with one port: a throw-away reader's, for the request with this id. */
  | { readonly type: 'reader'; readonly id: number }
  | { readonly type: 'reader-gone'; readonly id: number; readonly reason: 'memory' | 'crash' }
  /** A folder that the person picked in a dialog: exports may be written there until the end. */
  | { readonly type: 'grant'; readonly folder: string }
  | { readonly type: 'close' }

export type FromDataProcess<Opened, Problem> =
  | { readonly type: 'opened'; readonly desk: Opened }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'need-reader'; readonly id: number; readonly memoryMb: number }
  | { readonly type: 'end-reader'; readonly id: number }
  | { readonly type: 'closed' }
