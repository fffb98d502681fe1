package hug.model;

/** A client as others point to them: the number in the book, and the name. */
public record ClientRef(long id, String name) {
  @Override
  public String toString() {
    return name + " (#" + id + ")";
  }
}
