package hug.command.client;

import static hug.output.Column.column;
import static hug.syntax.Parameter.parameter;
import static hug.syntax.Syntax.command;

import hug.command.Command;
import hug.command.ListOptions;
import hug.command.Marked;
import hug.command.OutputOptions;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Phone;
import hug.output.Column;
import hug.output.Result;
import hug.output.Table;
import hug.store.Book;
import hug.store.SearchIndex;
import hug.syntax.Arguments;
import hug.syntax.Parameter;
import hug.syntax.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Full-text search of everything recorded about clients. */
final class SearchCommand implements Command {
  private static final Parameter<String> TEXT =
      parameter("TEXT", word -> word, "Words or parts of words; all must match").repeated();

  /** Characters before a match that fit into a narrow column. */
  private static final int BEFORE_ON_SCREEN = 10;

  @Override
  public Syntax syntax() {
    return command("search", "Search everything: names, notes, facts, promises and more")
        .example("hug search album", "find everything about albums, best matches first")
        .example("hug search staff quote", "find texts that contain both words")
        .example("hug search grunwald", "find Hugo Grünwald without typing the accent")
        .example("hug search +44 20 7946 0337", "find the client with this phone number")
        .with(TEXT)
        .note(
            "One or two letters match only at the beginning of a word. A phone number is found"
                + " however it is written, with or without its country code.")
        .with(ListOptions.PLAIN)
        .with(OutputOptions.OPTIONS);
  }

  @Override
  public Result run(Arguments given, Session session) {
    var text = String.join(" ", given.all(TEXT)).strip();
    if (text.isEmpty()) {
      throw given.needs("TEXT");
    }
    var words = List.of(text.split("\\s+"));
    var length = ListOptions.of(given, session.isScreen());
    var hits = new ArrayList<SearchIndex.Hit>();
    long total = 0;
    for (var hit : hits(text, words, session.book())) {
      total++;
      if (hits.size() < length.most()) {
        hits.add(hit);
      }
    }
    long all = total;
    int before = session.isScreen() ? BEFORE_ON_SCREEN : Marked.BEFORE;
    return length.list(
        Table.of(
            hits,
            Column.<SearchIndex.Hit>column("client", hit -> hit.client().name()).yieldsLast(),
            column("in", SearchIndex.Hit::kind),
            column("on", SearchIndex.Hit::on),
            Column.<SearchIndex.Hit>column("text", hit -> Marked.in(hit.text(), words, before))
                .yieldsFirst(),
            column("id", (SearchIndex.Hit hit) -> isMatter(hit) ? hit.number() : null)
                .yieldsWhole(),
            column("client_id", (SearchIndex.Hit hit) -> hit.client().id()).aside()),
        () -> "Nothing found. Try fewer or shorter words.",
        () -> all,
        List.of());
  }

  /** Clients with that phone number, if it is one, then everything that contains the words. */
  private static Iterable<SearchIndex.Hit> hits(String text, List<String> words, Book book) {
    var hits = new LinkedHashSet<SearchIndex.Hit>();
    if (Phone.isWhole(text)) {
      var clients = new ArrayList<>(book.directory().reachedAs(text));
      clients.addAll(book.directory().like(text, Integer.MAX_VALUE));
      var ids = clients.stream().map(ClientRef::id).distinct().toList();
      book.found().of(ids).forEach(hits::add);
    }
    var written = book.found().with(words);
    if (hits.isEmpty()) {
      return written;
    }
    written.forEach(hits::add);
    return hits;
  }

  /** Whether it has an ID that other commands accept. */
  private static boolean isMatter(SearchIndex.Hit hit) {
    return !hit.kind().equals("touch") && !hit.kind().equals("client");
  }
}
