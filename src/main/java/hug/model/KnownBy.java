package hug.model;

import java.util.List;

/** What a client is told apart by. */
public record KnownBy(ClientRef client, List<String> emails, List<String> phones) {}
