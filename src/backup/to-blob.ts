/** Bytes gathered before the browser is given them to keep outside the page's memory. */
const CHUNK = 4 * 1024 ** 2

/** A sink that becomes a file in the browser's hands: a library of pictures is larger than a page's memory may be. */
export function toBlob(type: string): { sink: WritableStream<Uint8Array>; blob(): Blob } {
  const parts: Blob[] = []
  // One buffer for all of it: what comes is copied, since its writer may use it again, and copies are slow to be collected.
  const gathered = new Uint8Array(CHUNK)
  let size = 0
  const flush = (): void => {
    if (size > 0) parts.push(new Blob([gathered.subarray(0, size)]))
    size = 0
  }
  return {
    sink: new WritableStream<Uint8Array>({
      write(chunk) {
        for (let from = 0; from < chunk.length; ) {
          const part = chunk.subarray(from, from + CHUNK - size)
          gathered.set(part, size)
          size += part.length
          from += part.length
          if (size === CHUNK) flush()
        }
      },
      close: flush,
    }),
    blob: () => new Blob(parts, { type }),
  }
}
