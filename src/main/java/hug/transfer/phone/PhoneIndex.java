package hug.transfer.phone;

import hug.model.Phone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Things that are found by a phone number, in about constant time. */
public final class PhoneIndex<T> {
  private record Slot<T>(PhoneNumbers.Candidate number, T value) {}

  private final PhoneNumbers numbers;

  /** The numbers that have the last digits in common. */
  private final Map<String, List<Slot<T>>> slots = new HashMap<>();

  public PhoneIndex(PhoneNumbers numbers) {
    this.numbers = numbers;
  }

  /** Adds a thing with one of its numbers. */
  public void add(String number, T value) {
    var written = WrittenNumber.of(number);
    slots
        .computeIfAbsent(Phone.own(written.digits()), _ -> new ArrayList<>(1))
        .add(new Slot<>(numbers.candidate(written), value));
  }

  /** The things that have this number, each once, in the order in which they were added. */
  public List<T> find(String number) {
    var written = WrittenNumber.of(number);
    var some = slots.getOrDefault(Phone.own(written.digits()), List.of());
    var wanted = numbers.candidate(written);
    return some.stream()
        .filter(slot -> numbers.isSame(wanted, slot.number()))
        .map(Slot::value)
        .distinct()
        .toList();
  }
}
