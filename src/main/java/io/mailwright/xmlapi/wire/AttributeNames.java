package io.mailwright.xmlapi.wire;

import com.ctc.wstx.io.WstxInputData;

import java.util.regex.Pattern;

/**
 * Attribute names as element names and back: each blank is two underscores ({@code envelope.md}
 * E10, grade R); anything else XML forbids in a name is {@code _xHHHH_}, one UTF-16 unit in hex
 * (X). A single underscore stays (F), but is escaped too where it could be taken for a part of
 * either.
 */
public final class AttributeNames {
    private static final int ESCAPE_LENGTH = 7;
    private static final Pattern ESCAPE = Pattern.compile("_x[0-9A-Fa-f]{4}_");

    private AttributeNames() {}

    public static String toElement(String attribute) {
        var element = new StringBuilder();
        for (int i = 0; i < attribute.length(); i++) {
            char c = attribute.charAt(i);
            if (c == ' ') {
                element.append("__");
            } else if (mustEscape(attribute, i)) {
                element.append(String.format("_x%04X_", (int) c));
            } else {
                element.append(c);
            }
        }
        return element.toString();
    }

    public static String toAttribute(String element) {
        var attribute = new StringBuilder();
        for (int i = 0; i < element.length(); ) {
            if (isEscape(element, i)) {
                attribute.append((char) Integer.parseInt(element, i + 2, i + 6, 16));
                i += ESCAPE_LENGTH;
            } else if (element.startsWith("__", i)) {
                attribute.append(' ');
                i += 2;
            } else {
                attribute.append(element.charAt(i));
                i++;
            }
        }
        return attribute.toString();
    }

    private static boolean mustEscape(String attribute, int i) {
        char c = attribute.charAt(i);
        if (c == '_') {
            return isEscape(attribute, i)
                    || (i + 1 < attribute.length() && becomesUnderscore(attribute, i + 1));
        }
        return !WstxInputData.isNameChar(c, true, false)
                || (i == 0 && !WstxInputData.isNameStartChar(c, true, false));
    }

    /** Whether the element name of what stands at {@code i} begins with an underscore. */
    private static boolean becomesUnderscore(String attribute, int i) {
        char c = attribute.charAt(i);
        return c == ' ' || c == '_' || mustEscape(attribute, i);
    }

    private static boolean isEscape(String name, int i) {
        return name.charAt(i) == '_' && ESCAPE.matcher(name).region(i, name.length()).lookingAt();
    }
}
