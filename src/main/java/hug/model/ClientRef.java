package hug.model;

/** A reference to a client: the number in the book, and the name. */
public record ClientRef(long id, String name) {
  @Override
  public String toString() {
    return name + " (#" + id + ")";
  }

  // Written out, because the methods Java generates for records are slow on first use.
  @Override
  public boolean equals(Object other) {
    return other instanceof ClientRef ref && ref.id == id && ref.name.equals(name);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }
}
