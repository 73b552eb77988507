/** Does something a while after it was first asked for, once for all who ask until then. */
export class Coalesced {
  readonly #delay: number
  readonly #run: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `delay` in milliseconds. */
  constructor(delay: number, run: () => void) {
    this.#delay = delay
    this.#run = run
  }

  ask(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#run()
    }, this.#delay)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
