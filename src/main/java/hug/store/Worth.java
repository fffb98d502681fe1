package hug.store;

/** The worth of a client: their value plus the values of all delivered jobs. */
final class Worth {
  private static final String CENTS =
      """
      (
        select case when count(cents) > 0 then sum(cents) end
        from (
          select own.cents from client as own where own.id = CLIENT
          union all
          select own.cents from matter as own
          where own.client = CLIENT and own.kind = 'job' and own.day <= DAY))
      """;

  private Worth() {}

  /**
   * SQL for the worth in cents; null if unknown.
   *
   * @param client an expression for the number of the client
   * @param day an expression for the date; jobs delivered later do not count
   */
  static String centsOf(String client, String day) {
    return CENTS.replace("CLIENT", client).replace("DAY", day);
  }
}
