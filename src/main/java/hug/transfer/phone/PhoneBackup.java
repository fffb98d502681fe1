package hug.transfer.phone;

import hug.model.Failure;
import hug.model.LoggedContact;
import hug.transfer.ContactLog;
import hug.transfer.Entry;
import hug.transfer.LogContext;
import hug.transfer.Omissions;
import hug.transfer.Omitted;
import hug.transfer.Source;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The calls or the messages of an Android phone, as the usual backup app writes them in XML. */
public final class PhoneBackup implements ContactLog {
  private static final int BEGINNING = 4000;

  private static final Pattern ROOT =
      Pattern.compile(
          "^\\s*+(?:(?><\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*+(?:\\[.*?\\]\\s*+)?+>)\\s*+)*+"
              + "<(?:calls|smses)\\b",
          Pattern.DOTALL);

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]{0,200}encoding=[\"']([\\w.:-]{1,40})[\"']");

  private final Source source;
  private final LogContext context;
  private final Omitted<LeftOut> leftOut = new Omitted<>(LeftOut.class);

  /** The message whose parts are being read; null if none is. */
  private BackupMessage open;

  private long openLine;

  /**
   * @throws Failure if it is not a text
   */
  public PhoneBackup(Source source, LogContext context) {
    this.source = source;
    this.context = context;
    if (source.charset().isEmpty()) {
      declared(source.head()).ifPresent(source::in);
    }
    source.requireText();
  }

  /** The encoding that the file says it has, if that is not the usual one. */
  private static Optional<Charset> declared(String head) {
    var encoding = ENCODING.matcher(head);
    if (!encoding.find() || encoding.group(1).toUpperCase(Locale.ROOT).startsWith("UTF")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(encoding.group(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the file starts like a backup of calls or messages. */
  public static boolean fits(Source source) {
    var head = source.head();
    return ROOT.matcher(head.substring(0, Math.min(head.length(), BEGINNING))).find();
  }

  @Override
  public Entry.Source<LoggedContact> contacts() {
    return this::read;
  }

  @Override
  public Omissions leftOut() {
    return leftOut.counts();
  }

  @Override
  public List<String> remarks() {
    return source.guess().stream().toList();
  }

  private void read(Consumer<Entry<LoggedContact>> consumer) {
    leftOut.clear();
    open = null;
    long line = 1;
    try (var letters = new XmlLetters(source.read())) {
      var xml = factory().createXMLStreamReader(letters);
      while (xml.hasNext()) {
        line = xml.getLocation().getLineNumber();
        step(xml, xml.next(), line, consumer);
      }
    } catch (XMLStreamException e) {
      throw broken(e.getLocation() == null ? line : e.getLocation().getLineNumber());
    } catch (IOException e) {
      throw source.unreadable(e);
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private Failure broken(long line) {
    return Failure.refused(
        source.name() + ", line " + line + ": the file is damaged, or ends too early",
        "back up the phone again and import that; nothing was imported");
  }

  private void step(
      XMLStreamReader xml, int event, long line, Consumer<Entry<LoggedContact>> consumer) {
    if (event == XMLStreamConstants.START_ELEMENT) {
      begin(new BackupElement(xml), line, consumer);
    } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("mms")) {
      var message = open;
      open = null;
      if (message != null) {
        emit(openLine, () -> message.contact(leftOut), consumer);
      }
    }
  }

  private void begin(BackupElement element, long line, Consumer<Entry<LoggedContact>> consumer) {
    switch (element.name()) {
      case "call" -> emit(line, () -> BackupCall.of(element, context, leftOut), consumer);
      case "sms" ->
          emit(line, () -> new BackupMessage(element, context).contact(leftOut), consumer);
      case "mms" ->
          emit(
              line,
              () -> {
                open = null;
                openLine = line;
                open = new BackupMessage(element, context);
                return Optional.empty();
              },
              consumer);
      case "addr" -> {
        if (open != null) {
          open.addAddress(element);
        }
      }
      case "part" -> {
        if (open != null) {
          open.addPart(element);
        }
      }
      default -> {}
    }
  }

  /** Passes on a contact or the failure to read it. */
  private static void emit(
      long line,
      Supplier<Optional<LoggedContact>> reading,
      Consumer<Entry<LoggedContact>> consumer) {
    Optional<LoggedContact> contact;
    try {
      contact = reading.get();
    } catch (Failure failure) {
      consumer.accept(
          new Entry<>(
              line,
              () -> {
                throw failure;
              }));
      return;
    }
    contact.ifPresent(one -> consumer.accept(new Entry<>(line, () -> one)));
  }
}
