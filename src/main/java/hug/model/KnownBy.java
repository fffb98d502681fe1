package hug.model;

import java.util.List;

/** The identifying data of a client, for finding duplicates. */
public record KnownBy(ClientRef client, List<String> emails, List<String> phones) {}
