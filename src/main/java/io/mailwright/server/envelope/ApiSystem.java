package io.mailwright.server.envelope;

import java.util.Arrays;
import java.util.Optional;

/**
 * The systems of the API: the name a request calls one by, and the element its answers stand in
 * ({@code envelope.md} E4, E6, grades R to F).
 */
public enum ApiSystem {
    SUBSCRIBER("subscriber", "subscriber", Layout.ONE_LINE),
    LIST("list", "list", Layout.ONE_LINE),
    TRACKING("tracking", "tracking", Layout.LINES),
    TRACKING_CHANNEL("tracking-channel", "tracking-channel", Layout.LINES),
    EMAIL("email", "email", Layout.LINES),
    JOB("job", "job", Layout.LINES),
    TRIGGERED_SEND("triggeredsend", "triggeredsend", Layout.LINES),
    ACCOUNT_INFO("accountinfo", "profile", Layout.LINES),
    BATCH("batch", "Batch", Layout.LINES),
    DIAGNOSTICS("diagnostics", "diagnostics", Layout.LINES),
    FILE_MANAGEMENT("filemanagement", "filemanagement", Layout.LINES);

    private final String wireName;
    private final String payload;
    private final Layout layout;

    ApiSystem(String wireName, String payload, Layout layout) {
        this.wireName = wireName;
        this.payload = payload;
        this.layout = layout;
    }

    /** The system of that name, compared without case (E11, grade C). */
    public static Optional<ApiSystem> named(String name) {
        return Arrays.stream(values()).filter(s -> s.wireName.equalsIgnoreCase(name)).findFirst();
    }

    public String wireName() {
        return wireName;
    }

    /** The element under {@code system} that holds the answer. */
    public String payload() {
        return payload;
    }

    public Layout layout() {
        return layout;
    }
}
