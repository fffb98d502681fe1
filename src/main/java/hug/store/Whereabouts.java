package hug.store;

import hug.model.ClientRef;
import hug.store.sqlite.Row;
import hug.store.sqlite.Sqlite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds rows that others took away meanwhile, and brings back those that are still needed. */
final class Whereabouts {
  private static final String IS_FORGOTTEN =
      """
      select exists (
        select 1
        from forgotten
        where client = ?1 and client not in (select client from seal))
      """;
  private static final String LAST =
      """
      select before
      from change
      where kind = ? and first = ? and before is not null
      order by step desc
      limit 1
      """;

  /** The places of those who cover, in the image of a member of staff. */
  private static final String COVERS =
      """
      select '$.absence[' || key || '][2]'
      from json_each(?, '$.absence')
      """;

  /** The member of staff who has the name of one who is gone. */
  private static final String NAMESAKE =
      """
      select staff.id
      from change
      join staff on staff.key = before ->> 'key'
      where kind = 'staff' and first = ? and before is not null
      order by step desc
      limit 1
      """;

  private static final String REPLACE = "select json_replace(?, ?, ?)";

  /** A row that an image refers to, by its number at a place of the image. */
  private record Reference(LoggedTable kind, long row, String place) {}

  private final Sqlite sqlite;
  private final ChangeRecorder ledger;
  private final Directory directory;

  Whereabouts(Sqlite sqlite, ChangeRecorder ledger) {
    this.sqlite = sqlite;
    this.ledger = ledger;
    this.directory = new Directory(sqlite);
  }

  /**
   * The number of a client who had this number: the same, that of the client they became part of,
   * or none if they were forgotten. A client whose addition was undone comes back.
   */
  Optional<Long> of(long client) {
    if (directory.withId(client).isPresent()) {
      return Optional.of(client);
    }
    var into = directory.mergedInto(client).map(ClientRef::id);
    return into.isPresent() || isForgotten(client)
        ? into
        : Optional.of(client).filter(_ -> isBack(LoggedTable.CLIENT, client));
  }

  boolean isForgotten(long client) {
    return sqlite.one(IS_FORGOTTEN, Row::flag, client).orElseThrow();
  }

  /** Brings back a row that is gone; returns whether it is there now. */
  boolean isBack(LoggedTable kind, long row) {
    if (ledger.image(kind, row).isPresent()) {
      return true;
    }
    var last = sqlite.one(LAST, Row::text, kind.word(), row);
    if (last.isEmpty()) {
      return false;
    }
    ledger.replaces(kind, row, settled(kind, last.get()));
    if (kind == LoggedTable.CLIENT) {
      directory.put(row);
    }
    return true;
  }

  /**
   * The number of a member of staff who had this number: the same, brought back if need be, or that
   * of somebody who has their name now.
   */
  private Optional<Long> ofStaff(long staff) {
    if (ledger.image(LoggedTable.STAFF, staff).isPresent()) {
      return Optional.of(staff);
    }
    var namesake = sqlite.one(NAMESAKE, Row::number, staff);
    return namesake.isPresent()
        ? namesake
        : Optional.of(staff).filter(_ -> isBack(LoggedTable.STAFF, staff));
  }

  /**
   * An image that refers only to rows that are there: to clients where they are now, and to staff
   * and campaigns that are brought back if need be. Absent if the client it belongs to was
   * forgotten.
   */
  Optional<String> settled(LoggedTable kind, String image) {
    var settled = image;
    for (var reference : references(kind, image)) {
      var now =
          switch (reference.kind()) {
            case CLIENT -> of(reference.row());
            case STAFF -> ofStaff(reference.row());
            default -> Optional.of(reference.row()).filter(row -> isBack(reference.kind(), row));
          };
      if (now.isEmpty() && reference.place().equals("$.client")) {
        return Optional.empty();
      }
      if (!now.equals(Optional.of(reference.row()))) {
        settled = sqlite.one(REPLACE, Row::text, settled, reference.place(), now).orElseThrow();
      }
    }
    return Optional.of(settled);
  }

  /** The rows that an image refers to and that must be there. */
  private List<Reference> references(LoggedTable kind, String image) {
    var references = new ArrayList<Reference>();
    for (var field : kind.declaration().fields()) {
      var place = "$." + field.place();
      switch (field.type()) {
        case CLIENT -> refer(references, LoggedTable.CLIENT, image, place);
        case STAFF -> refer(references, LoggedTable.STAFF, image, place);
        default -> {}
      }
    }
    if (kind == LoggedTable.MEMBER) {
      refer(references, LoggedTable.CAMPAIGN, image, "$.campaign");
    }
    if (kind == LoggedTable.STAFF) {
      sqlite
          .all(COVERS, Row::text, image)
          .forEach(place -> refer(references, LoggedTable.STAFF, image, place));
    }
    return references;
  }

  private void refer(List<Reference> references, LoggedTable kind, String image, String place) {
    sqlite
        .one("select ? ->> ?", Row::maybeNumber, image, place)
        .flatMap(number -> number)
        .ifPresent(number -> references.add(new Reference(kind, number, place)));
  }
}
