/** A value that is made when it is first asked for: making a table of Unicode's letters takes longer than most commands. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
