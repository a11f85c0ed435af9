import type { DropReason } from '../article/receipt'

/** What a step tells of what it takes away. */
export interface ReceiptBook {
  /** Takes `node` out of the body and writes it down: the only way to remove content. */
  drop(node: ChildNode, reason: DropReason): void
}

/**
 * One pass over the body. It may use the DOM as usual: the body is inert, detached and free of forms, and
 * `body.baseURI` is the address that relative links mean.
 */
export type Step = (body: Element, receipt: ReceiptBook) => void
