package io.mailwright.service.content;

import io.mailwright.domain.tracking.LinkFigure;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link of a mail made ready to be compared with what was clicked, of which there may be one
 * address for each reader.
 *
 * @param address with the name of the link in it, as it is tracked
 * @param literal what is the same for all readers: the longer, the surer it is meant
 * @param filled what the address may be when its personal strings are replaced by something; {@code
 *     null} if it has none
 */
record SoughtLink(String alias, String address, String literal, @Nullable Pattern filled) {
    private static final Pattern LINK_NAME =
            Pattern.compile("%%linkname%%", Pattern.CASE_INSENSITIVE);

    private static final Pattern STRING = Pattern.compile("%%.+?%%");

    /** What goes before the value of a parameter: one value is not filled in with several. */
    private static final Pattern BEFORE_VALUE = Pattern.compile("\\?(?:[^#]*&)?[^&#=]+=[^&#]*$");

    /** With every string written as one percent sign: whole, or all but what is below a domain. */
    private static final Pattern HOST =
            Pattern.compile("(?is)https?://([^%/?#]+|[^/?#]*\\.[^%/?#.]+\\.[^%/?#.]+)[/?#].*");

    static SoughtLink of(SafePage.Link link) {
        var name = URLEncoder.encode(link.alias(), StandardCharsets.UTF_8).replace("+", "%20");
        var address = LINK_NAME.matcher(link.url()).replaceAll(Matcher.quoteReplacement(name));
        return new SoughtLink(
                link.alias(), address, STRING.matcher(address).replaceAll(""), filled(address));
    }

    private static @Nullable Pattern filled(String address) {
        var string = STRING.matcher(address);
        if (!string.find()) {
            return null;
        }
        var pattern = new StringBuilder();
        var before = new StringBuilder();
        int done = 0;
        do {
            var literal = address.substring(done, string.start());
            before.append(literal);
            boolean isValue = BEFORE_VALUE.matcher(before).find();
            pattern.append(Pattern.quote(literal)).append(isValue ? "[^&#]*" : ".*");
            done = string.end();
        } while (string.find());
        return Pattern.compile(pattern.append(Pattern.quote(address.substring(done))).toString());
    }

    /**
     * Whether it is on a host of its own: one that is filled in whole, such as {@code
     * %%unsub_center_url%%}, could be any address.
     */
    boolean hasHost() {
        return HOST.matcher(STRING.matcher(address).replaceAll("%")).matches();
    }

    boolean isFilledIn(String url) {
        return filled != null && filled.matcher(url).matches();
    }

    /** Whether what was clicked may be this one filled in; without a host it has to be named so. */
    boolean isFilledIn(LinkFigure clicked) {
        return isFilledIn(clicked.url())
                && (hasHost() || (!alias.isEmpty() && alias.equals(clicked.alias())));
    }
}
