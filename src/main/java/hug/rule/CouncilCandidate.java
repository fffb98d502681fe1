package hug.rule;

import hug.model.Amount;
import hug.model.Client;
import java.util.Optional;

/**
 * A client who is on the council, or could be invited to join.
 *
 * @param worth their value plus the values of all delivered jobs
 * @param score the latest score they gave
 */
public record CouncilCandidate(Client client, Optional<Amount> worth, Optional<Integer> score) {
  double cents() {
    return worth.map(Amount::cents).orElse(0L);
  }
}
