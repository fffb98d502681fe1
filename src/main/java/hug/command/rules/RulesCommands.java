package hug.command.rules;

import hug.command.CommandEntry;
import java.util.List;

/** The commands for rules and settings. */
public final class RulesCommands {
  public static final List<CommandEntry> ALL =
      List.of(
          new CommandEntry("why", WhyCommand::new),
          new CommandEntry("rule add", RuleAddCommand::new),
          new CommandEntry("rule list", RuleListCommand::new),
          new CommandEntry("rule remove", RuleRemoveCommand::new),
          new CommandEntry("config", ConfigCommand::new));

  private RulesCommands() {}
}
