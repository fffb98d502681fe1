package hug.line.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import hug.line.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Made-up links of a line, each with a hash of its own. */
final class Links {
  private Links() {}

  /** The first link of a line. */
  static Link first(long number) {
    return link(number, Optional.empty(), "body " + number);
  }

  /** A link that comes after another. */
  static Link next(Link before) {
    return link(before.number() + 1, Optional.of(before.hash()), "body " + (before.number() + 1));
  }

  /** Links that come after another. */
  static List<Link> next(Link before, int count) {
    var links = new ArrayList<Link>();
    for (var last = before; links.size() < count; ) {
      last = next(last);
      links.add(last);
    }
    return links;
  }

  static Link link(long number, Optional<String> parent, String body) {
    return new Link(
        number, random(), parent, random() + random(), Optional.of(body.getBytes(UTF_8)));
  }

  private static String random() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
