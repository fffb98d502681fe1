package hug.command;

import hug.model.Client;
import hug.output.Link;
import java.util.ArrayList;
import java.util.List;

/** Links from the phone numbers and e-mail addresses of a client. */
public final class ContactLinks {
  private ContactLinks() {}

  /** A link for each number to call and each address. */
  public static List<Link> of(Client client) {
    var links = new ArrayList<Link>();
    client.numbersToCall().forEach(number -> Link.tel(number).ifPresent(links::add));
    client.emails().forEach(address -> links.add(Link.mailto(address, "")));
    return links;
  }
}
