package io.mailwright.service.upload;

import io.mailwright.domain.Attribute;
import io.mailwright.domain.DataType;

import java.util.List;

/** Attribute definitions for tests. */
final class TestAttributes {
    private TestAttributes() {}

    static Attribute text(String name) {
        return of(name, DataType.TEXT, false, 0, 100, List.of());
    }

    static Attribute required(String name) {
        return of(name, DataType.TEXT, true, 0, 100, List.of());
    }

    static Attribute typed(String name, DataType type) {
        return of(name, type, false, 0, 100, List.of());
    }

    static Attribute sized(String name, int least, int most) {
        return of(name, DataType.TEXT, false, least, most, List.of());
    }

    static Attribute listed(String name, String... values) {
        return of(name, DataType.TEXT, false, 0, 100, List.of(values));
    }

    static Attribute emailType() {
        return new Attribute(
                "Email Type",
                "",
                "HTML",
                DataType.TEXT,
                true,
                0,
                100,
                true,
                "",
                List.of("HTML", "Text"));
    }

    private static Attribute of(
            String name,
            DataType type,
            boolean required,
            int least,
            int most,
            List<String> values) {
        return new Attribute(name, "", "", type, required, least, most, true, name, values);
    }
}
