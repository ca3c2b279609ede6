package io.mailwright.cache;

/**
 * Where an upload comes from.
 *
 * @param sha256 of the file as it was read, in hexadecimal; empty in ledgers that did not keep it
 * @param who was logged in to this computer; empty if not known
 * @param via how its rows got into the account; empty until the first is sent
 */
public record LedgerOrigin(String sha256, String who, String via) {}
