package hug;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** An order of test classes that begins with the longest, so that no core is idle at the end. */
public final class LongestFirst implements ClassOrderer {
  /** The longest of all mostly waits, for a network that is silent. */
  private static final List<String> LONGEST =
      List.of(
          "PostgresFaultIT",
          "KillIT",
          "SyncCutIT",
          "CrowdPropertyTest",
          "TranscriptTest",
          "HostileTextTest",
          "GroupIT",
          "GroupAccessIT",
          "KeyLoginIT",
          "ShellTerminalIT",
          "CrowdIT",
          "TwoComputersIT",
          "ImportMutationTest",
          "AgreementPropertyTest",
          "EvaluatorPropertyTest",
          "OfficeTest",
          "HouseTest",
          "MutationTest",
          "SyncRefusalIT",
          "SyncKillIT",
          "ProgramIT",
          "ImageIT",
          "GeneratedTest",
          "WrappedKeysTest",
          "PassphraseTest",
          "BackupTest");

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(Comparator.comparingInt(one -> place(one.getTestClass().getSimpleName())));
  }

  private static int place(String name) {
    int at = LONGEST.indexOf(name);
    return at < 0 ? LONGEST.size() : at;
  }
}
