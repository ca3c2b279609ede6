package io.mailwright.personalisation;

/**
 * Why an e-mail may not be sent.
 *
 * @param part where it is
 * @param line from 1; 0 if it is about the whole part
 * @param column from 1, in UTF-16 units; 0 if it is about the whole part
 * @param reason the text of error 941 ({@code personalisation.md} P3, X)
 */
public record Fault(Part part, int line, int column, String reason) {
    static Fault ofWhole(Part part, String reason) {
        return new Fault(part, 0, 0, reason);
    }
}
