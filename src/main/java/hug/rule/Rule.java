package hug.rule;

import hug.model.Amount;
import hug.model.ContactState;
import hug.model.Window;

/** A limit on how long some clients may go without a touch. */
public sealed interface Rule {
  /** The longest silence before the client is due. */
  Window window();

  /** The silence after which the client counts as lapsed. */
  Window lapse();

  boolean covers(ContactState standing);

  /** The clients it covers, in words. */
  String subject();

  /** The precedence; the rule with the lower number wins. */
  int precedence();

  /** A client's own window. */
  record ForClient(long client, Window window) implements Rule {
    @Override
    public Window lapse() {
      return window.doubled();
    }

    @Override
    public boolean covers(ContactState standing) {
      return standing.client().id() == client;
    }

    @Override
    public String subject() {
      return "own window";
    }

    @Override
    public int precedence() {
      return 0;
    }
  }

  /** A window for all clients with a tag. */
  record ForTag(String tag, Window window, Window lapse) implements Rule {
    @Override
    public boolean covers(ContactState standing) {
      return standing.client().hasTag(tag);
    }

    @Override
    public String subject() {
      return "tag " + tag;
    }

    @Override
    public int precedence() {
      return 1;
    }
  }

  /** A window for all clients who are worth an amount or more. */
  record ForWorth(Amount least, Window window, Window lapse) implements Rule {
    @Override
    public boolean covers(ContactState standing) {
      return standing.worth().filter(worth -> worth.cents() >= least.cents()).isPresent();
    }

    @Override
    public String subject() {
      return "worth " + least + " or more";
    }

    @Override
    public int precedence() {
      return 1;
    }
  }

  /** A window for every client. */
  record ForEveryone(Window window, Window lapse) implements Rule {
    @Override
    public boolean covers(ContactState standing) {
      return true;
    }

    @Override
    public String subject() {
      return "everyone";
    }

    @Override
    public int precedence() {
      return 2;
    }
  }
}
