package io.mailwright.server.store;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;
import io.mailwright.domain.ListType;

import java.util.List;

/** What every account has from the start: All Subscribers and the standard attributes. */
final class NewAccount {
    /** The standard ones of {@code envelope.md} E10 (R), then those its samples show (R). */
    private static final List<Attribute> ATTRIBUTES =
            List.of(
                    text("Full Name", "Full name", 100),
                    new Attribute(
                            Attribute.EMAIL_ADDRESS,
                            "Address",
                            "",
                            DataType.TEXT,
                            true,
                            0,
                            254,
                            true,
                            "Email address",
                            List.of()),
                    text("User Defined", "", 2000),
                    new Attribute(
                            Attribute.EMAIL_TYPE,
                            "Format",
                            "HTML",
                            DataType.TEXT,
                            true,
                            0,
                            2000,
                            true,
                            "Email format",
                            List.of("HTML", "Text")),
                    text("First Name", "Given name", 100),
                    text("Last Name", "Family name", 100));

    private static final AccountSettings UNNAMED =
            new AccountSettings(10_000_001, "", "", "", "", "", "", "", "");

    private NewAccount() {}

    static boolean fill(Tables tables) {
        boolean isNew = tables.lists().search("").isEmpty();
        if (isNew) {
            tables.lists().create("All Subscribers", ListType.MASTER, tables.now());
            ATTRIBUTES.forEach(tables.attributes()::add);
        }
        if (tables.settings().find("member_id").isEmpty()) {
            tables.settings().put(UNNAMED);
        }
        return isNew;
    }

    private static Attribute text(String name, String description, int maxSize) {
        return new Attribute(
                name,
                description,
                "",
                DataType.TEXT,
                false,
                0,
                maxSize,
                true,
                name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT),
                List.of());
    }
}
