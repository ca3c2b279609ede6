package io.mailwright.server.engine.sending.message;

/**
 * A link in HTML ({@code personalisation.md} P6).
 *
 * @param start of its address, in UTF-16 units
 * @param end of its address
 * @param alias the author's name for it; empty if there is none
 * @param conversion whether what is done after a click is to be reported (I)
 */
record Anchor(int start, int end, String alias, boolean conversion) {}
