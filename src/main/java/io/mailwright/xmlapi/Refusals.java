package io.mailwright.xmlapi;

import io.mailwright.domain.Failure;
import io.mailwright.xmlapi.wire.Element;

/**
 * Finds errors in answers, at whatever depth they stand ({@code envelope.md} E7, E12, grades R, C).
 */
final class Refusals {
    private Refusals() {}

    /**
     * Passes what holds no error.
     *
     * @throws Failure.Refused with the account's number (0 if it is none), text and detail
     */
    static void check(Element answer) {
        answer.everything()
                .filter(Refusals::holdsError)
                .findFirst()
                .ifPresent(holder -> {
                    throw new Failure.Refused(
                            code(holder.text("error")),
                            words(
                                    holder.text("error"),
                                    text(answer, "error_description"),
                                    text(answer, "error_detail")));
                });
    }

    /** What has an address is a subscriber, whose attribute may be called {@code error}. */
    private static boolean holdsError(Element element) {
        return element.child("error").isPresent() && element.child("Email__Address").isEmpty();
    }

    private static int code(String number) {
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : 0;
    }

    private static String words(String number, String description, String detail) {
        if (description.isEmpty() && detail.isEmpty()) {
            return "The account refused and gave no reason (error %s)".formatted(number);
        }
        return detail.isEmpty() || description.isEmpty()
                ? description + detail
                : description + ": " + detail;
    }

    private static String text(Element answer, String name) {
        return answer.find(name).map(Element::text).orElse("");
    }
}
