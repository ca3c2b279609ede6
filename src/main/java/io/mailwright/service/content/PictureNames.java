package io.mailwright.service.content;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names by which HTML that is written here calls pictures of the library. */
public final class PictureNames {
    private static final Pattern NAME = Pattern.compile("picture:(\\d{1,18})/[\\w.%~-]*");

    private PictureNames() {}

    /** That of one. */
    public static String of(long item, String name) {
        return beginning(item) + name.replaceAll("[^\\w.-]+", "-");
    }

    /** What all names of one begin with, and no others. */
    static String beginning(long item) {
        return "picture:%d/".formatted(item);
    }

    /** Whether any is named. */
    public static boolean areIn(String html) {
        return NAME.matcher(html).find();
    }

    /** The number of the one that an address is the name of; nothing for other addresses. */
    public static Optional<Long> item(String address) {
        var name = NAME.matcher(address.strip());
        return name.lookingAt() ? Optional.of(Long.valueOf(name.group(1))) : Optional.empty();
    }

    /** Whether that is the HTML with some address in place of each name. */
    static boolean isFilledIn(String html, String filled) {
        var form = new StringBuilder();
        var name = NAME.matcher(html);
        int at = 0;
        while (name.find()) {
            form.append(Pattern.quote(html.substring(at, name.start()))).append("[^\\s\"'<>]+");
            at = name.end();
        }
        return filled.matches(form.append(Pattern.quote(html.substring(at))).toString());
    }

    /** The numbers of all that are named, in their order. */
    static Set<Long> in(String html) {
        var numbers = new LinkedHashSet<Long>();
        NAME.matcher(html).results().forEach(name -> numbers.add(Long.parseLong(name.group(1))));
        return numbers;
    }

    /** The HTML with something else in place of each name. */
    static String replaced(String html, LongFunction<String> address) {
        return NAME.matcher(html)
                .replaceAll(name ->
                        Matcher.quoteReplacement(address.apply(Long.parseLong(name.group(1)))));
    }
}
