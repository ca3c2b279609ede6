package io.mailwright.personalisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The footer that commercial mail must have ({@code personalisation.md} P3; the exact rule and the
 * texts are X). The check is textual: what no recipient is shown counts too (C).
 */
final class Footer {
    private static final String NO_LINK = "A profile center link is missing";
    private static final String NO_ADDRESS = "A valid physical mailing address is missing";

    private Footer() {}

    /** What a part lacks of it. */
    static List<Fault> faults(Part part, String source) {
        var text = source.toLowerCase(Locale.ROOT);
        var faults = new ArrayList<Fault>();
        boolean hasLink =
                Stream.of(
                                "%%profile_center_url%%",
                                "%%subscription_center_url%%", "%%unsub_center_url%%")
                        .anyMatch(text::contains);
        boolean hasAddress =
                Stream.of("%%member_busname%%", "%%member_addr%%", "%%member_city%%")
                        .allMatch(text::contains);
        if (!hasLink) {
            faults.add(Fault.ofWhole(part, NO_LINK));
        }
        if (!hasAddress) {
            faults.add(Fault.ofWhole(part, NO_ADDRESS));
        }
        return faults;
    }
}
