package hug.line.postgres;

import hug.line.Member.May;
import hug.model.Failure;
import java.util.Optional;
import java.util.UUID;

/** The rights of the role that is logged in. */
record Rights(PgSession session, UUID book) {
  private static final String MINE =
      "select may from hug.member where book = ? and role = session_user";

  /** The rights; absent if the role is not a member. */
  Optional<May> mine() {
    return session.find(MINE, row -> May.of(row.getString(1)), book);
  }

  /** The failure for a change that the server did not allow. */
  Failure refusal() {
    return mine().isPresent() ? session.errors().readOnly() : session.errors().notMember();
  }
}
