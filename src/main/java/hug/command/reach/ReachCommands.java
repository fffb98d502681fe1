package hug.command.reach;

import hug.command.CommandEntry;
import java.util.List;

/** The commands that help to reach a client: by a call, or with the right words. */
public final class ReachCommands {
  public static final List<CommandEntry> ALL =
      List.of(new CommandEntry("call", CallCommand::new), new CommandEntry("say", SayCommand::new));

  private ReachCommands() {}
}
