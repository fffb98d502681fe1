package hug.model;

import java.util.List;

/** What identifies a client when looking for duplicates. */
public record KnownBy(ClientRef client, List<String> emails, List<String> phones) {}
