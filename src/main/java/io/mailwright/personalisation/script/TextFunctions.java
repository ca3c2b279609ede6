package io.mailwright.personalisation.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The functions on texts. Characters are code points, counted from 1 (V). */
final class TextFunctions {
    private TextFunctions() {}

    static List<Function> all() {
        return List.of(
                mapping("Lowercase", text -> text.toLowerCase(Locale.ROOT)),
                mapping("Uppercase", text -> text.toUpperCase(Locale.ROOT)),
                mapping("ProperCase", TextFunctions::properCase),
                mapping("Trim", String::strip),
                Function.of("Length", 1, 1, TextFunctions::length),
                Function.of("Concat", 1, Integer.MAX_VALUE, TextFunctions::concat),
                Function.of("Substring", 2, 3, TextFunctions::substring),
                Function.of("IndexOf", 2, 2, TextFunctions::indexOf),
                Function.of("Replace", 3, 3, TextFunctions::replace));
    }

    private static Function mapping(String name, UnaryOperator<String> mapping) {
        return Function.of(name, 1, 1, arguments -> mapped(arguments.value(0), mapping));
    }

    private static Value mapped(Value value, UnaryOperator<String> mapping) {
        return new Value.Text(mapping.apply(value.text()), TextBuilder.isData(value));
    }

    /** A word goes on after an apostrophe, but not after a hyphen. */
    private static String properCase(String text) {
        var proper = new StringBuilder(text.length());
        boolean isWithin = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            proper.appendCodePoint(isWithin ? Character.toLowerCase(c) : Character.toTitleCase(c));
            isWithin = Character.isLetterOrDigit(c) || (isWithin && (c == '\'' || c == '’'));
        }
        return proper.toString();
    }

    private static Value length(Arguments arguments) {
        var text = arguments.text(0);
        return Value.Numeric.of(text.codePointCount(0, text.length()));
    }

    private static Value concat(Arguments arguments) {
        var pieces = new ArrayList<Value>();
        for (int i = 0; i < arguments.count(); i++) {
            pieces.add(arguments.value(i));
        }
        var joined = new TextBuilder(arguments, pieces);
        pieces.forEach(joined::append);
        return joined.value();
    }

    /** What lies outside of the text is nothing (I). */
    private static Value substring(Arguments arguments) {
        var value = arguments.value(0);
        int start = arguments.integer(1);
        int length = arguments.has(2) ? arguments.integer(2) : Integer.MAX_VALUE;
        if (start < 1 || length < 0) {
            throw arguments.fault("it begins at 1, and the length is not below 0");
        }
        return mapped(value, text -> substring(text, start - 1, length));
    }

    private static String substring(String text, int start, int length) {
        int characters = text.codePointCount(0, text.length());
        if (start >= characters) {
            return "";
        }
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(from, Math.min(length, characters - start));
        return text.substring(from, to);
    }

    private static Value indexOf(Arguments arguments) {
        var text = arguments.text(0);
        var part = arguments.text(1);
        arguments.work((long) text.length() * part.length());
        int index = text.indexOf(part);
        return Value.Numeric.of(index < 0 ? 0 : text.codePointCount(0, index) + 1);
    }

    private static Value replace(Arguments arguments) {
        var value = arguments.value(0);
        var old = arguments.text(1);
        var replacement = arguments.value(2);
        if (old.isEmpty()) {
            throw arguments.fault("what is to be replaced is empty");
        }
        var text = value.text();
        arguments.work((long) text.length() * old.length());
        var replaced = new TextBuilder(arguments, List.of(value, replacement));
        boolean isData = TextBuilder.isData(value);
        int done = 0;
        for (int at = text.indexOf(old); at >= 0; at = text.indexOf(old, done)) {
            replaced.append(text.substring(done, at), isData);
            replaced.append(replacement);
            done = at + old.length();
        }
        replaced.append(text.substring(done), isData);
        return replaced.value();
    }
}
