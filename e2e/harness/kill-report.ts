/** What an acknowledged save must be found with. */
export interface Acknowledged {
  text: string
  /** Pictures that the answer said were saved. */
  pictures: number
}

export interface KillReport {
  seed: number
  kills: number
  /** Kills that cut a write short, so that the browser's own log ended in a piece of a record. */
  torn: number
  /** Starts after a kill in which the browser or the database did not open; none of them is judged. */
  unopened: number
  /** Answers "saved", and the addresses they were for. */
  saves: number
  acknowledged: number
  pictures: number
  missing: number
  damaged: number
  /** Rows that nothing accounts for: unproved revisions, journal entries, pictures nobody names. */
  left: number
  /** A start found fewer records than were acknowledged; the run ended there. */
  isLost: boolean
}
