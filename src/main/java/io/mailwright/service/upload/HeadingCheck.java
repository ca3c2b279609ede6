package io.mailwright.service.upload;

import io.mailwright.domain.Failure;

import java.nio.file.Path;

/** Refuses a file whose first row is a person: taken for headings, that person would be lost. */
final class HeadingCheck {
    private HeadingCheck() {}

    static void check(Path file, CsvFormat format) {
        for (var heading : format.headings()) {
            if (AddressCheck.reason(heading.strip()).isEmpty()) {
                throw new Failure.FileUnusable(
                        file,
                        "The first row holds an address, not headings. Put a first row above it"
                                + " that names the columns, such as Email Address, First Name.",
                        null);
            }
        }
    }
}
