import { createRecall, type Recall } from '@guidelint/guide'

/** Readings of short texts that stand in many guides, such as headings. */
export const recallText: Recall = createRecall(() => 200_000)

/** A pure reading of a model object, done once for each: rules that ask for the same share the answer. Forgotten with the object. */
export const remember = <Subject extends object, Answer extends object>(
  read: (subject: Subject) => Answer,
): ((subject: Subject) => Answer) => {
  const known = new WeakMap<Subject, Answer>()
  return (subject) => {
    let answer = known.get(subject)
    if (answer === undefined) {
      answer = read(subject)
      known.set(subject, answer)
    }
    return answer
  }
}
