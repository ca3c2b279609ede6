package io.mailwright.service.check;

import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as they stand in links and pictures of mails. */
final class WebAddress {
    private static final Pattern STRING = Pattern.compile("%%[^%]*+%%");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:[/?#]\\S*)?");
    private static final Pattern MAILBOX =
            Pattern.compile("(?i)mailto:[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern INSIDE =
            Pattern.compile(
                    "(?i)localhost\\.?|.*\\.local\\.?|0\\..*|127\\..*|169\\.254\\..*|\\[(::|f[cde]).*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*");

    private WebAddress() {}

    /** Why it leads nowhere from a mail; nothing if it leads somewhere. */
    static @Nullable String fault(String address) {
        if (address.isEmpty() || address.equals("#")) {
            return "it is empty";
        }
        if (address.startsWith("%%") || address.startsWith("#")) {
            return null;
        }
        var scheme = SCHEME.matcher(address);
        if (!scheme.matches() || address.startsWith("//")) {
            return "give the whole address";
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> webFault(STRING.matcher(address).replaceAll("x"));
            case "mailto" ->
                    address.contains("%%") || MAILBOX.matcher(address).matches()
                            ? null
                            : "it is no mail address";
            case "tel", "sms", "geo", "webcal", "cid", "data" -> null;
            default -> "no mail program follows " + scheme.group(1) + ":";
        };
    }

    private static @Nullable String webFault(String address) {
        try {
            var host = new URI(address).getHost();
            if (host == null) {
                return "it names no server";
            }
            if (INSIDE.matcher(host).matches()) {
                return "only your own network knows " + host;
            }
            return host.contains(".") || host.equals("x") ? null : "there is no server " + host;
        } catch (URISyntaxException e) {
            return "it is not well-formed at character " + (e.getIndex() + 1);
        }
    }

    static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7)
                || address.regionMatches(true, 0, "https://", 0, 8);
    }

    static boolean isPlain(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7);
    }

    /** What was meant by one that is not whole; empty if nobody can tell. */
    static String mended(String address) {
        if (address.startsWith("//")) {
            return "https:" + address;
        }
        if (DOMAIN.matcher(address).matches()) {
            return "https://" + address;
        }
        boolean isBlanked = isWeb(address) && address.strip().contains(" ");
        var without = address.strip().replace(" ", "%20");
        return isBlanked && webFault(without) == null ? without : "";
    }

    /** Has an address begin with https. */
    static List<Fix> secured(String source, Place place) {
        int at = source.toLowerCase(Locale.ROOT).indexOf("http://", place.start());
        return at < 0 || at > place.end()
                ? List.of()
                : List.of(new Fix("Write https", MailPart.HTML, at, at + 7, "https://"));
    }
}
