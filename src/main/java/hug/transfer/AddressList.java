package hug.transfer;

import hug.model.Dates;
import hug.model.Escaped;
import hug.transfer.Contact.One;
import hug.transfer.Contact.Some;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** A list of e-mail addresses with or without names, such as Ida Holm <ida@example.com>. */
public final class AddressList implements ContactFile {
  private static final int MOST_QUOTED = 60;

  private final Source source;

  /**
   * @throws hug.model.Failure if it is not a text file
   */
  public AddressList(Source source) {
    this.source = source;
    source.requireText();
  }

  /** Whether the first line of the source has nothing but addresses. */
  public static boolean fits(Source source) {
    var head = source.head();
    try {
      var lines = new AddressLines(new StringReader(head));
      var first = lines.next();
      for (var item = first; item.isPresent(); item = lines.next()) {
        if (item.get().line() > first.get().line()) {
          return true;
        }
        // The last item may have been cut.
        boolean isCut =
            head.length() == Source.LONGEST_BEGINNING && head.endsWith(item.get().text());
        if (!isCut && MailAddress.of(item.get().text()).isEmpty()) {
          return false;
        }
      }
      return first.isPresent();
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  @Override
  public List<String> words() {
    return source.guess().stream().toList();
  }

  @Override
  public Entry.Source<ClientRow> clients(Dates dates, DayOrders orders) {
    return consumer -> {
      try (var letters = source.read()) {
        var lines = new AddressLines(letters);
        for (var item = lines.next(); item.isPresent(); item = lines.next()) {
          consumer.accept(entry(item.get(), dates));
        }
      } catch (IOException e) {
        throw source.unreadable(e);
      }
    };
  }

  private static Entry<ClientRow> entry(AddressLines.Item item, Dates dates) {
    var found = MailAddress.of(item.text());
    if (found.isEmpty()) {
      return Entry.broken(
          item.line(),
          quoted(item.text())
              + " is not a name and an address, such as Ida Holm <ida@example.com>");
    }
    var one = found.get();
    return new Entry<>(
        item.line(),
        () ->
            ContactReader.read(
                Contact.foreign()
                    .put(One.NAME, one.name())
                    .add(Some.EMAIL, one.address())
                    .add(Some.TAG, item.group())
                    .add(Some.FACT, one.address(), one.comment()),
                dates));
  }

  private static String quoted(String text) {
    var start = text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "..." : text;
    return "\"" + Escaped.of(start) + "\"";
  }
}
