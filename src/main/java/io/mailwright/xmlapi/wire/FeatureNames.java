package io.mailwright.xmlapi.wire;

import io.mailwright.domain.Feature;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What features are called in answers to {@code accountinfo features}, a call of our own (X). */
public final class FeatureNames {
    private FeatureNames() {}

    public static String of(Feature feature) {
        return feature.name().toLowerCase(Locale.ROOT);
    }

    /** Nothing for one of a newer server. */
    public static Optional<Feature> parse(String name) {
        return Arrays.stream(Feature.values())
                .filter(feature -> of(feature).equalsIgnoreCase(name))
                .findFirst();
    }
}
