package hug;

import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints one line with the reasons for skipped tests at the end of a run, if there are any. */
public final class SkippedTests implements TestExecutionListener {
  private final List<Throwable> reasons = new ArrayList<>();
  private TestPlan plan;
  private long count;

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      result.getThrowable().ifPresent(reasons::add);
      count +=
          test.isTest()
              ? 1
              : plan.getDescendants(test).stream().filter(TestIdentifier::isTest).count();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    if (count > 0) {
      System.out.println(
          "Skipped " + count + (count == 1 ? " test: " : " tests: ") + Needed.inWords(reasons));
    }
  }
}
