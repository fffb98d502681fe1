package hug.model;

/** A client as others point to them: the number in the book, and the name. */
public record ClientRef(long id, String name) {
  @Override
  public String toString() {
    return name + " (#" + id + ")";
  }

  // Written out: what Java makes for records has to be made ready before its first use.
  @Override
  public boolean equals(Object other) {
    return other instanceof ClientRef ref && ref.id == id && ref.name.equals(name);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
