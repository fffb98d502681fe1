package hug.command.matter;

import hug.command.CommandEntry;
import java.util.List;

/** The commands for promises, complaints, jobs and feedback. */
public final class MatterCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("promise", PromiseCommand::new),
          new CommandEntry("done", DoneCommand::new),
          new CommandEntry("kept", KeptCommand::new),
          new CommandEntry("drop", DropCommand::new),
          new CommandEntry("complaint", ComplaintCommand::new),
          new CommandEntry("rectified", RectifiedCommand::new),
          new CommandEntry("confirmed", ConfirmedCommand::new),
          new CommandEntry("reopen", ReopenCommand::new),
          new CommandEntry("job", JobCommand::new),
          new CommandEntry("delivered", DeliveredCommand::new),
          new CommandEntry("skip", SkipCommand::new),
          new CommandEntry("feedback", FeedbackCommand::new),
          new CommandEntry("answer", AnswerCommand::new));

  private MatterCommands() {}
}
