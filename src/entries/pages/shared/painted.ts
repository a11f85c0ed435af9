/** Resolves when what was rendered so far stands on the screen: the frame after the next has begun. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
