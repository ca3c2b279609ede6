package io.mailwright.server.http.tracking;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages, in the first of a visitor's languages that there is. Immutable. */
final class Texts {
    private static final ResourceBundle.Control NO_OTHER =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Those in the files {@code texts_LANGUAGE.properties} beside this class, else in English. */
    static Texts of(List<Locale> languages) {
        return new Texts(
                languages.stream()
                        .limit(5)
                        .map(Texts::bundle)
                        .filter(bundle -> !bundle.getLocale().equals(Locale.ROOT))
                        .findFirst()
                        .orElseGet(() -> bundle(Locale.ROOT)));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                Texts.class.getPackageName() + ".texts", language, NO_OTHER);
    }

    /** For the attribute {@code lang}. */
    String language() {
        var language = bundle.getLocale().toLanguageTag();
        return language.equals("und") ? "en" : language;
    }

    /** The pattern at {@code key}, filled in. */
    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
