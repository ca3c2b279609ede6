package io.mailwright.domain.tracking;

/**
 * An event with the address of whom it is of.
 *
 * @param email empty if not told
 */
public record AddressedEvent(Event event, String email) {}
