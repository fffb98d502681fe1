package hug.rule;

import hug.model.Amount;
import hug.model.Client;
import java.util.Optional;

/**
 * A client who is on the council, or could be asked to be.
 *
 * @param worth their value and all jobs delivered
 * @param score the latest that they gave
 */
public record CouncilCandidate(Client client, Optional<Amount> worth, Optional<Integer> score) {
  double cents() {
    return worth.map(Amount::cents).orElse(0L);
  }
}
