/** The names in a list that separates them by spaces. */
export function wordsOf(list: string): readonly string[] {
  return list === "" ? [] : list.split(" ");
}
