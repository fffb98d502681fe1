package hug.command.safety;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import hug.HugTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Builds a book with random commands, and remembers whom each text is about. */
final class Scribe {
  final Random random;
  private final HugTester hug;
  private final Path home;
  private final List<Set<String>> texts = new ArrayList<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final List<String> past = new ArrayList<>();
  private int written;

  /** A client who is in the book now. */
  private record Live(long id, int person) {}

  Scribe(Path home, long seed) throws IOException {
    this.home = Files.createDirectories(home);
    this.random = new Random(seed);
    this.hug = new HugTester(home);
    add();
    add();
  }

  HugTester.Result hug(String... arguments) {
    past.add(String.join(" ", arguments));
    var result = hug.hug(arguments);
    if (result.exitCode() > 4) {
      throw new AssertionError(this + "\n" + result.all());
    }
    return result;
  }

  @Override
  public String toString() {
    return String.join("\n", past);
  }

  /** A unique text about these people. */
  private String text(int... persons) {
    var text = "qz" + Integer.toString(46_656 + written++, 36) + "xk";
    for (int person : persons) {
      texts.get(person).add(text);
    }
    return text;
  }

  private String phone(int person) {
    var phone = String.format("0%010d", 7_700_900_123L + 7L * written++);
    texts.get(person).add(phone);
    return phone;
  }

  private int newPerson() {
    texts.add(new TreeSet<>());
    return texts.size() - 1;
  }

  private String name(int person) {
    var name = text(person);
    people.put(name, person);
    return name;
  }

  int personCalled(String name) {
    return people.get(name);
  }

  private void add() {
    int person = newPerson();
    var line = new ArrayList<>(List.of("add", name(person)));
    if (random.nextBoolean()) {
      line.addAll(List.of("--phone", phone(person), "--note", text(person)));
    }
    if (random.nextBoolean()) {
      line.addAll(List.of("--email", text(person) + "@example.org", "--tag", text(person)));
    }
    if (random.nextBoolean()) {
      line.addAll(List.of("--alias", text(person), "--company", text(person)));
    }
    if (random.nextBoolean()) {
      line.addAll(List.of("--address", text(person) + ": " + text(person)));
      line.addAll(List.of("--set", text(person) + "=" + text(person)));
      line.addAll(List.of("--website", text(person), "--phone", "work: " + phone(person)));
    }
    var all = live();
    if (!all.isEmpty() && random.nextBoolean()) {
      line.addAll(List.of("--referred-by", "" + any(all).id()));
    }
    hug(line.toArray(String[]::new));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private List<Live> live() {
    if (!Files.exists(book())) {
      return List.of();
    }
    return hug.hug("list", "--csv", "--fields", "id,name")
        .out()
        .lines()
        .skip(1)
        .map(row -> row.split(","))
        .map(row -> new Live(Long.parseLong(row[0]), people.get(row[1])))
        .toList();
  }

  /** Runs one random command. */
  void act() throws IOException {
    var all = live();
    if (all.size() < 2) {
      add();
      return;
    }
    var one = any(all);
    var other = any(all);
    var id = "" + one.id();
    int person = one.person();
    switch (random.nextInt(22)) {
      case 0 -> add();
      case 1 -> hug("touch", id, text(person));
      case 2 -> hug("touch", id, text(person), "--next", "2w");
      case 3 -> hug("promise", id, text(person), "--by", "2026-12-24");
      case 4 -> hug("complaint", id, text(person));
      case 5 -> hug("know", id, text(person));
      case 6 -> hug("introduce", id, "--to", "" + other.id(), text(person, other.person()));
      case 7 -> hug("edit", id, "--note", text(person));
      case 8 -> hug("edit", id, "--name", name(person));
      case 9 -> hug("edit", id, "--phone", phone(person), "--tag", text(person));
      case 10 -> hug("quiet", id, "--because", text(person));
      case 11, 12, 13 -> hug("merge", id, "" + other.id());
      case 14, 15, 16 -> hug("undo");
      case 17 -> hug("undo", "" + (1 + random.nextInt((int) Math.max(1, lastStep()))));
      case 18 -> importTouches(one);
      case 19 -> hug("backup");
      case 20 -> restore();
      default -> hug("edit", id, "--referred-by", "" + other.id());
    }
  }

  private void importTouches(Live one) throws IOException {
    int person = newPerson();
    var file = home.resolve("touches.csv");
    var name =
        hug.hug("list", "--csv", "--fields", "id,name")
            .out()
            .lines()
            .filter(row -> row.startsWith(one.id() + ","))
            .findFirst()
            .orElseThrow()
            .split(",")[1];
    Files.writeString(
        file,
        "client,on,by,note\n"
            + name
            + ",2026-11-0"
            + (1 + random.nextInt(9))
            + ",call,"
            + text(one.person())
            + "\n"
            + name(person)
            + ",2026-11-01,visit,"
            + text(person)
            + "\n"
            + name
            + ",2026-10-1"
            + random.nextInt(9)
            + ",call,"
            + text(one.person())
            + "\n",
        UTF_8);
    hug("import", file.toString(), "--create-clients");
    Files.delete(file);
  }

  private void restore() throws IOException {
    var backups = backups();
    if (!backups.isEmpty()) {
      hug("restore", any(backups).toString());
    }
  }

  long lastStep() {
    return hug.hug("log", "--csv", "--fields", "step")
        .out()
        .lines()
        .skip(1)
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }

  Path book() {
    return home.resolve(".local/share/hug/hug.db");
  }

  List<Path> backups() throws IOException {
    return files().stream().filter(file -> file.getParent().endsWith(".hug-backups")).toList();
  }

  List<Path> files() throws IOException {
    try (var files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The texts that occur in a file. */
  Set<String> found(Set<String> texts, Path file) throws IOException {
    var content = Files.readString(file, ISO_8859_1);
    return texts.stream().filter(content::contains).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The people who were merged into a client. */
  List<Integer> partsOf(long id) throws SQLException {
    var parts = new ArrayList<Integer>();
    try (var book = DriverManager.getConnection("jdbc:sqlite:" + book());
        var statement =
            book.prepareStatement(
                """
                select merged.id, change.before ->> 'name'
                from merged
                join change on kind = 'client' and first = merged.id and before is not null
                where into_client = ? and merged.id not in (select id from client)
                group by merged.id
                """)) {
      statement.setLong(1, id);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          parts.add(people.get(rows.getString(2)));
          parts.addAll(partsOf(rows.getLong(1)));
        }
      }
    }
    return parts;
  }

  Set<String> textsOf(Collection<Integer> persons) {
    var all = new TreeSet<String>();
    persons.forEach(person -> all.addAll(texts.get(person)));
    return all;
  }

  Set<String> namesOf(Collection<Integer> persons) {
    return people.entrySet().stream()
        .filter(entry -> persons.contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Rows of lists and exports, except those of clients with these names. */
  List<String> rowsOfOthers(Set<String> names) {
    var rows = new ArrayList<String>();
    hug.hug("list", "--csv", "--fields", "id,name,company,tags,since,phone,email")
        .out()
        .lines()
        .forEach(rows::add);
    hug.hug("export", "touches", "--csv").out().lines().forEach(rows::add);
    rows.removeIf(row -> names.stream().anyMatch(row::contains));
    return rows;
  }
}
