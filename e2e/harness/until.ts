/** Asks again until there is an answer; throws after `seconds`. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined>, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    const answer = await ask()
    if (answer !== null && answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`Not within ${seconds} s: ${what}`)
}
