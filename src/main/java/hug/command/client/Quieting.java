package hug.command.client;

import hug.command.Days;
import hug.command.Session;
import hug.model.ClientRef;
import hug.model.Quiet;
import java.util.Optional;

/** A quiet time that is about to begin. */
record Quieting(Quiet quiet, Session session) implements PauseCommand.Pause {
  @Override
  public Optional<String> begin(ClientRef client) {
    session.book().pauses().quiet(client.id(), quiet);
    return Optional.empty();
  }

  @Override
  public String question() {
    return "Stop contacting %s" + until() + "?";
  }

  @Override
  public String begun(String client) {
    return client + " will not be contacted" + until() + ".";
  }

  private String until() {
    return quiet.until().map(day -> " until " + Days.on(day, session.today())).orElse("");
  }
}
