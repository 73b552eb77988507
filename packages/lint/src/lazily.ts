/** Makes something once, when it is first asked for: most runs need none of it. */
export const lazily = <Made extends object>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}
