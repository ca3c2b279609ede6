package io.mailwright.xmlapi.wire;

import io.mailwright.domain.send.DefinitionStatus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Words of the definitions of triggered sends ({@code email-send.md} M13, X). */
public final class DefinitionWords {
    private static final String COMMERCIAL = "Default Commercial";
    private static final String TRANSACTIONAL = "Default Transactional";

    private DefinitionWords() {}

    public static String of(DefinitionStatus status) {
        var name = status.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    public static Optional<DefinitionStatus> parseStatus(String word) {
        return Arrays.stream(DefinitionStatus.values())
                .filter(status -> of(status).equalsIgnoreCase(word))
                .findFirst();
    }

    /** The key of the send classification. */
    public static String classification(boolean transactional) {
        return transactional ? TRANSACTIONAL : COMMERCIAL;
    }

    /** Whether the classification of that key is transactional; nothing if there is none. */
    public static Optional<Boolean> parseClassification(String key) {
        return key.equalsIgnoreCase(TRANSACTIONAL)
                ? Optional.of(true)
                : Optional.of(false).filter(_ -> key.equalsIgnoreCase(COMMERCIAL));
    }
}
