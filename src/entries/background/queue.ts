/** Takes jobs and runs each when those before it have ended, well or badly; answers as the job does. */
export function createQueue(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(job: () => Promise<T>): Promise<T> => {
    const run = last.then(job, job)
    last = run
    return run
  }
}
