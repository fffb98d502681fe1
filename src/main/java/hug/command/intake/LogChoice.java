package hug.command.intake;

import java.util.Optional;

/**
 * What the user asked of an import of logs.
 *
 * @param unit what the logs consist of, such as message
 * @param again whether to import what was undone or removed since
 * @param createsClients whether unknown people become clients
 * @param country of phone numbers without a country code
 */
record LogChoice(String unit, boolean again, boolean createsClients, Optional<String> country) {}
