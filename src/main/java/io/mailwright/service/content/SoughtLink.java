package io.mailwright.service.content;

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
 * @param filled what the address may be when its personal strings are replaced by something; {@code
 *     null} if it has none
 */
record SoughtLink(String alias, String address, @Nullable Pattern filled) {
    private static final Pattern LINK_NAME =
            Pattern.compile("%%linkname%%", Pattern.CASE_INSENSITIVE);

    private static final Pattern STRING = Pattern.compile("%%.+?%%");

    static SoughtLink of(SafePage.Link link) {
        var name = URLEncoder.encode(link.alias(), StandardCharsets.UTF_8).replace("+", "%20");
        var address = LINK_NAME.matcher(link.url()).replaceAll(Matcher.quoteReplacement(name));
        return new SoughtLink(link.alias(), address, filled(address));
    }

    private static @Nullable Pattern filled(String address) {
        var string = STRING.matcher(address);
        if (!string.find()) {
            return null;
        }
        var pattern = new StringBuilder();
        int done = 0;
        do {
            pattern.append(Pattern.quote(address.substring(done, string.start()))).append(".*");
            done = string.end();
        } while (string.find());
        return Pattern.compile(pattern.append(Pattern.quote(address.substring(done))).toString());
    }

    boolean isFilledIn(String url) {
        return filled != null && filled.matcher(url).matches();
    }
}
