package hug.store;

/** What a client is worth: their value, and the values of the jobs that were delivered. */
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
   * SQL that gives it in cents; null where neither is known.
   *
   * @param client what has the number of the client
   * @param day what has the day; jobs that are delivered later do not count yet
   */
  static String centsOf(String client, String day) {
    return CENTS.replace("CLIENT", client).replace("DAY", day);
  }
}
