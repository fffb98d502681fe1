package hug.command.intake;

import hug.command.Session;
import hug.model.Channel;
import hug.syntax.Arguments;
import hug.transfer.ChannelWords;
import hug.transfer.DayOrders;
import hug.transfer.JsonFile;
import hug.transfer.Source;
import java.util.HashMap;
import java.util.function.Consumer;

/** Imports clients or touches as JSON. */
final class JsonImport {
  private JsonImport() {}

  /**
   * Opens a JSON file.
   *
   * @throws hug.model.Failure if it has neither the keys of clients nor those of touches
   */
  static Consumer<ImportContext> of(Source source, Arguments given, Session session) {
    var mapping = new HashMap<String, String>();
    given.all(ImportOptions.MAP).forEach(field -> mapping.put(field.getKey(), field.getValue()));
    var file = new JsonFile(source, mapping);
    boolean areTouches =
        given.find(ImportOptions.AS).map("touches"::equals).orElseGet(file::isOfTouches);
    file.require(areTouches);
    var orders = new DayOrders(new DayOrderQuestion(session)::ask);
    var words = new HashMap<String, Channel>();
    given.all(ImportOptions.CHANNEL).forEach(word -> words.put(word.getKey(), word.getValue()));
    return intake -> {
      if (areTouches) {
        new TouchImport(intake, given.has(ImportOptions.CREATE_CLIENTS))
            .take(file.touches(new ChannelWords(intake.by(), words), intake.dates(), orders));
      } else {
        new ClientImport(intake).take(file.clients(intake.dates(), orders));
      }
      file.words().forEach(intake.tally()::remark);
    };
  }
}
