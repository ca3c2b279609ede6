package io.mailwright.service.check;

import io.mailwright.domain.check.Fix;
import io.mailwright.domain.check.MailPart;
import io.mailwright.domain.check.Place;

import org.jspecify.annotations.Nullable;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as they stand in links and pictures of mails. */
final class WebAddress {
    static final Pattern STRING = Pattern.compile("%%[^%]*+%%");
    private static final Pattern SCHEME =
            Pattern.compile("(?i)([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:[/?#]\\S*)?");
    private static final Pattern MAILBOX = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    /** What browsers take as it is, though it should be written otherwise. */
    private static final Pattern TOLERATED = Pattern.compile("[|{}^`]|(?<=\\?.{0,2000})[\\[\\]]");

    private static final Pattern INSIDE =
            Pattern.compile(
                    "(?i)localhost\\.?|.*\\.local\\.?|\\[(::|f[cde]).*|(?:(?:0|10|127)\\.\\d+|169\\.254|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))(?:\\.\\d+){2}");

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
                    address.contains("%%") || isMailto(address) ? null : "it is no mail address";
            case "tel", "sms", "geo", "webcal", "cid", "data" -> null;
            case "whatsapp", "facetime", "skype", "maps" -> null;
            default -> "no mail program follows " + scheme.group(1) + ":";
        };
    }

    /** To one or more, or to whom its reader chooses, as links to share with friends are. */
    private static boolean isMailto(String address) {
        var parts = address.substring("mailto:".length()).split("\\?", 2);
        return parts[0].isEmpty()
                ? parts.length == 2 && !parts[1].isEmpty()
                : Arrays.stream(parts[0].split(",", -1))
                        .allMatch(one -> MAILBOX.matcher(one.strip()).matches());
    }

    private static @Nullable String webFault(String address) {
        try {
            var host = host(new URI(TOLERATED.matcher(address).replaceAll("x")));
            if (host.isEmpty()) {
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

    /** Also of one with letters of other languages, or with an underscore. */
    private static String host(URI address) {
        if (address.getHost() != null) {
            return address.getHost();
        }
        var authority = address.getRawAuthority();
        if (authority == null) {
            return "";
        }
        try {
            return IDN.toASCII(authority.replaceFirst("^.*@", "").replaceFirst(":\\d*$", ""));
        } catch (IllegalArgumentException _) {
            return "";
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
