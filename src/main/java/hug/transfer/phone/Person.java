package hug.transfer.phone;

import hug.model.Party;
import hug.model.Phone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The other side of a call or a message: somebody, or a reason why it is nobody. */
record Person(Optional<Party> party, LeftOut why) {
  private static final List<String> WITHHELD =
      words(
          ",-1,-2,-3,-,anonymous,anonym,anonyme,anonimo,anonymus,anoniem,unknown,unbekannt,"
              + "inconnu,desconocido,sconosciuto,onbekend,private,privat,prive,privé,privado,privato,"
              + "restricted,withheld,unavailable,blocked,no caller id,unterdrückt,masqué,oculto,"
              + "nascosto,verborgen,n/a,none,null");

  private static List<String> words(String joined) {
    return List.of(joined.split(","));
  }

  /** The person with a number. */
  static Person of(String number, String name) {
    var written = WrittenNumber.of(number);
    if (written.isPlausible() && Phone.isWhole(written.text())) {
      return new Person(Optional.of(Party.phone(written.text(), name)), LeftOut.OTHER);
    }
    boolean isWithheld = WITHHELD.contains(number.strip().toLowerCase(Locale.ROOT));
    return new Person(Optional.empty(), isWithheld ? LeftOut.WITHHELD : LeftOut.SHORT);
  }

  /** The digits that identify a number in every notation. */
  static String digits(Party party) {
    return party.kind() == Party.Kind.PHONE ? Phone.digits(party.address()) : party.address();
  }
}
