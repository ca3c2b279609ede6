package io.mailwright.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one screen: the {@code texts.properties} beside a class. Immutable. */
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The words of the package {@code owner} is in. */
    public static Texts of(Class<?> owner) {
        return new Texts(ResourceBundle.getBundle(owner.getPackageName() + ".texts"));
    }

    /** The words at {@code key} as they stand. */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** The pattern at {@code key} with numbers, plurals and dates by the user's language. */
    public String get(String key, Object... arguments) {
        var format =
                new MessageFormat(bundle.getString(key), Locale.getDefault(Locale.Category.FORMAT));
        return format.format(arguments);
    }

    /** For FXML, where {@code %key} is looked up. */
    public ResourceBundle bundle() {
        return bundle;
    }
}
